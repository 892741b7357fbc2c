// The files of Templates/, put into the program by the compiler, so that an installed sitegen needs no folder beside it.
// A new file needs its lines here; a test compares this list with the folder.
#include "DefaultTemplates.h"

#pragma clang diagnostic ignored "-Wc23-extensions"  // #embed

static const unsigned char page_404_mustache[] = {
#embed "../../Templates/404.mustache"
};
static const unsigned char assets_favicon_svg[] = {
#embed "../../Templates/assets/favicon.svg"
};
static const unsigned char assets_icons_svg[] = {
#embed "../../Templates/assets/icons.svg"
};
static const unsigned char assets_site_css[] = {
#embed "../../Templates/assets/site.css"
};
static const unsigned char assets_site_js[] = {
#embed "../../Templates/assets/site.js"
};
static const unsigned char base_mustache[] = {
#embed "../../Templates/base.mustache"
};
static const unsigned char category_mustache[] = {
#embed "../../Templates/category.mustache"
};
static const unsigned char comparison_mustache[] = {
#embed "../../Templates/comparison.mustache"
};
static const unsigned char index_mustache[] = {
#embed "../../Templates/index.mustache"
};
static const unsigned char page_mustache[] = {
#embed "../../Templates/page.mustache"
};
static const unsigned char partials_badge_mustache[] = {
#embed "../../Templates/partials/badge.mustache"
};
static const unsigned char partials_bookmarks_mustache[] = {
#embed "../../Templates/partials/bookmarks.mustache"
};
static const unsigned char partials_card_mustache[] = {
#embed "../../Templates/partials/card.mustache"
};
static const unsigned char partials_comparison_link_mustache[] = {
#embed "../../Templates/partials/comparison-link.mustache"
};
static const unsigned char partials_newsletter_mustache[] = {
#embed "../../Templates/partials/newsletter.mustache"
};
static const unsigned char partials_pick_mustache[] = {
#embed "../../Templates/partials/pick.mustache"
};
static const unsigned char partials_review_mustache[] = {
#embed "../../Templates/partials/review.mustache"
};
static const unsigned char partials_search_mustache[] = {
#embed "../../Templates/partials/search.mustache"
};
static const unsigned char partials_tool_groups_mustache[] = {
#embed "../../Templates/partials/tool-groups.mustache"
};
static const unsigned char partials_tool_row_mustache[] = {
#embed "../../Templates/partials/tool-row.mustache"
};
static const unsigned char partials_vote_mustache[] = {
#embed "../../Templates/partials/vote.mustache"
};
static const unsigned char tool_mustache[] = {
#embed "../../Templates/tool.mustache"
};

static const DefaultTemplate files[] = {
  {"404.mustache", page_404_mustache, sizeof page_404_mustache},
  {"assets/favicon.svg", assets_favicon_svg, sizeof assets_favicon_svg},
  {"assets/icons.svg", assets_icons_svg, sizeof assets_icons_svg},
  {"assets/site.css", assets_site_css, sizeof assets_site_css},
  {"assets/site.js", assets_site_js, sizeof assets_site_js},
  {"base.mustache", base_mustache, sizeof base_mustache},
  {"category.mustache", category_mustache, sizeof category_mustache},
  {"comparison.mustache", comparison_mustache, sizeof comparison_mustache},
  {"index.mustache", index_mustache, sizeof index_mustache},
  {"page.mustache", page_mustache, sizeof page_mustache},
  {"partials/badge.mustache", partials_badge_mustache, sizeof partials_badge_mustache},
  {"partials/bookmarks.mustache", partials_bookmarks_mustache, sizeof partials_bookmarks_mustache},
  {"partials/card.mustache", partials_card_mustache, sizeof partials_card_mustache},
  {"partials/comparison-link.mustache", partials_comparison_link_mustache, sizeof partials_comparison_link_mustache},
  {"partials/newsletter.mustache", partials_newsletter_mustache, sizeof partials_newsletter_mustache},
  {"partials/pick.mustache", partials_pick_mustache, sizeof partials_pick_mustache},
  {"partials/review.mustache", partials_review_mustache, sizeof partials_review_mustache},
  {"partials/search.mustache", partials_search_mustache, sizeof partials_search_mustache},
  {"partials/tool-groups.mustache", partials_tool_groups_mustache, sizeof partials_tool_groups_mustache},
  {"partials/tool-row.mustache", partials_tool_row_mustache, sizeof partials_tool_row_mustache},
  {"partials/vote.mustache", partials_vote_mustache, sizeof partials_vote_mustache},
  {"tool.mustache", tool_mustache, sizeof tool_mustache},
};

size_t default_template_count(void) { return sizeof files / sizeof *files; }

DefaultTemplate default_template(size_t index) { return files[index]; }
