// The files of Starter/ and Templates/, put into the program by the compiler, so that an installed sitegen needs
// no folder beside it. This list is made by `make reference`; a test compares it with the folders.
#include "EmbeddedFiles.h"

#pragma clang diagnostic ignored "-Wc23-extensions"  // #embed

#if __has_embed("Starter/Facts/Content/pages/about.md")
static const unsigned char file_0[] = {
#embed "Starter/Facts/Content/pages/about.md" suffix(, 0) if_empty(0)
};
#endif
#if __has_embed("Starter/Facts/Content/pages/method.md")
static const unsigned char file_1[] = {
#embed "Starter/Facts/Content/pages/method.md" suffix(, 0) if_empty(0)
};
#endif
#if __has_embed("Starter/Facts/Content/site.yml")
static const unsigned char file_2[] = {
#embed "Starter/Facts/Content/site.yml" suffix(, 0) if_empty(0)
};
#endif
#if __has_embed("Starter/Facts/Content/tools/mariadb.md")
static const unsigned char file_3[] = {
#embed "Starter/Facts/Content/tools/mariadb.md" suffix(, 0) if_empty(0)
};
#endif
#if __has_embed("Starter/Facts/Content/tools/postgresql.md")
static const unsigned char file_4[] = {
#embed "Starter/Facts/Content/tools/postgresql.md" suffix(, 0) if_empty(0)
};
#endif
#if __has_embed("Starter/Facts/Content/tools/sqlite.md")
static const unsigned char file_5[] = {
#embed "Starter/Facts/Content/tools/sqlite.md" suffix(, 0) if_empty(0)
};
#endif
#if __has_embed("Starter/Facts/README.md")
static const unsigned char file_6[] = {
#embed "Starter/Facts/README.md" suffix(, 0) if_empty(0)
};
#endif
#if __has_embed("Starter/Panel/Content/pages/about.md")
static const unsigned char file_7[] = {
#embed "Starter/Panel/Content/pages/about.md" suffix(, 0) if_empty(0)
};
#endif
#if __has_embed("Starter/Panel/Content/pages/method.md")
static const unsigned char file_8[] = {
#embed "Starter/Panel/Content/pages/method.md" suffix(, 0) if_empty(0)
};
#endif
#if __has_embed("Starter/Panel/Content/site.yml")
static const unsigned char file_9[] = {
#embed "Starter/Panel/Content/site.yml" suffix(, 0) if_empty(0)
};
#endif
#if __has_embed("Starter/Panel/Content/tools/paper-crane.md")
static const unsigned char file_10[] = {
#embed "Starter/Panel/Content/tools/paper-crane.md" suffix(, 0) if_empty(0)
};
#endif
#if __has_embed("Starter/Panel/Content/tools/quiet-ledger.md")
static const unsigned char file_11[] = {
#embed "Starter/Panel/Content/tools/quiet-ledger.md" suffix(, 0) if_empty(0)
};
#endif
#if __has_embed("Starter/Panel/Content/tools/tidewater.md")
static const unsigned char file_12[] = {
#embed "Starter/Panel/Content/tools/tidewater.md" suffix(, 0) if_empty(0)
};
#endif
#if __has_embed("Starter/Panel/README.md")
static const unsigned char file_13[] = {
#embed "Starter/Panel/README.md" suffix(, 0) if_empty(0)
};
#endif
#if __has_embed("Starter/Publish/azure.yml")
static const unsigned char file_14[] = {
#embed "Starter/Publish/azure.yml" suffix(, 0) if_empty(0)
};
#endif
#if __has_embed("Starter/Publish/build.yml")
static const unsigned char file_15[] = {
#embed "Starter/Publish/build.yml" suffix(, 0) if_empty(0)
};
#endif
#if __has_embed("Starter/Publish/cloudflare-pages.yml")
static const unsigned char file_16[] = {
#embed "Starter/Publish/cloudflare-pages.yml" suffix(, 0) if_empty(0)
};
#endif
#if __has_embed("Starter/Publish/github-pages.yml")
static const unsigned char file_17[] = {
#embed "Starter/Publish/github-pages.yml" suffix(, 0) if_empty(0)
};
#endif
#if __has_embed("Starter/Publish/gitlab-pages.yml")
static const unsigned char file_18[] = {
#embed "Starter/Publish/gitlab-pages.yml" suffix(, 0) if_empty(0)
};
#endif
#if __has_embed("Starter/Publish/netlify.yml")
static const unsigned char file_19[] = {
#embed "Starter/Publish/netlify.yml" suffix(, 0) if_empty(0)
};
#endif
#if __has_embed("Starter/Publish/nginx.yml")
static const unsigned char file_20[] = {
#embed "Starter/Publish/nginx.yml" suffix(, 0) if_empty(0)
};
#endif
#if __has_embed("Starter/Publish/s3.yml")
static const unsigned char file_21[] = {
#embed "Starter/Publish/s3.yml" suffix(, 0) if_empty(0)
};
#endif
#if __has_embed("Starter/Publish/vercel.yml")
static const unsigned char file_22[] = {
#embed "Starter/Publish/vercel.yml" suffix(, 0) if_empty(0)
};
#endif
#if __has_embed("Starter/Shared/.editorconfig")
static const unsigned char file_23[] = {
#embed "Starter/Shared/.editorconfig" suffix(, 0) if_empty(0)
};
#endif
#if __has_embed("Starter/Shared/.gitignore")
static const unsigned char file_24[] = {
#embed "Starter/Shared/.gitignore" suffix(, 0) if_empty(0)
};
#endif
#if __has_embed("Starter/Shared/.vscode/settings.json")
static const unsigned char file_25[] = {
#embed "Starter/Shared/.vscode/settings.json" suffix(, 0) if_empty(0)
};
#endif
#if __has_embed("../../Templates/404.mustache")
static const unsigned char file_26[] = {
#embed "../../Templates/404.mustache" suffix(, 0) if_empty(0)
};
#endif
#if __has_embed("../../Templates/assets/compare.css")
static const unsigned char file_27[] = {
#embed "../../Templates/assets/compare.css" suffix(, 0) if_empty(0)
};
#endif
#if __has_embed("../../Templates/assets/compare.js")
static const unsigned char file_28[] = {
#embed "../../Templates/assets/compare.js" suffix(, 0) if_empty(0)
};
#endif
#if __has_embed("../../Templates/assets/facts.js")
static const unsigned char file_29[] = {
#embed "../../Templates/assets/facts.js" suffix(, 0) if_empty(0)
};
#endif
#if __has_embed("../../Templates/assets/home.css")
static const unsigned char file_30[] = {
#embed "../../Templates/assets/home.css" suffix(, 0) if_empty(0)
};
#endif
#if __has_embed("../../Templates/assets/home.js")
static const unsigned char file_31[] = {
#embed "../../Templates/assets/home.js" suffix(, 0) if_empty(0)
};
#endif
#if __has_embed("../../Templates/assets/icons.svg")
static const unsigned char file_32[] = {
#embed "../../Templates/assets/icons.svg" suffix(, 0) if_empty(0)
};
#endif
#if __has_embed("../../Templates/assets/list.css")
static const unsigned char file_33[] = {
#embed "../../Templates/assets/list.css" suffix(, 0) if_empty(0)
};
#endif
#if __has_embed("../../Templates/assets/media.css")
static const unsigned char file_34[] = {
#embed "../../Templates/assets/media.css" suffix(, 0) if_empty(0)
};
#endif
#if __has_embed("../../Templates/assets/search.js")
static const unsigned char file_35[] = {
#embed "../../Templates/assets/search.js" suffix(, 0) if_empty(0)
};
#endif
#if __has_embed("../../Templates/assets/site.css")
static const unsigned char file_36[] = {
#embed "../../Templates/assets/site.css" suffix(, 0) if_empty(0)
};
#endif
#if __has_embed("../../Templates/assets/site.js")
static const unsigned char file_37[] = {
#embed "../../Templates/assets/site.js" suffix(, 0) if_empty(0)
};
#endif
#if __has_embed("../../Templates/base.mustache")
static const unsigned char file_38[] = {
#embed "../../Templates/base.mustache" suffix(, 0) if_empty(0)
};
#endif
#if __has_embed("../../Templates/category.mustache")
static const unsigned char file_39[] = {
#embed "../../Templates/category.mustache" suffix(, 0) if_empty(0)
};
#endif
#if __has_embed("../../Templates/compare.mustache")
static const unsigned char file_40[] = {
#embed "../../Templates/compare.mustache" suffix(, 0) if_empty(0)
};
#endif
#if __has_embed("../../Templates/comparison.mustache")
static const unsigned char file_41[] = {
#embed "../../Templates/comparison.mustache" suffix(, 0) if_empty(0)
};
#endif
#if __has_embed("../../Templates/index.mustache")
static const unsigned char file_42[] = {
#embed "../../Templates/index.mustache" suffix(, 0) if_empty(0)
};
#endif
#if __has_embed("../../Templates/list.mustache")
static const unsigned char file_43[] = {
#embed "../../Templates/list.mustache" suffix(, 0) if_empty(0)
};
#endif
#if __has_embed("../../Templates/page.mustache")
static const unsigned char file_44[] = {
#embed "../../Templates/page.mustache" suffix(, 0) if_empty(0)
};
#endif
#if __has_embed("../../Templates/partials/alternative.mustache")
static const unsigned char file_45[] = {
#embed "../../Templates/partials/alternative.mustache" suffix(, 0) if_empty(0)
};
#endif
#if __has_embed("../../Templates/partials/badge.mustache")
static const unsigned char file_46[] = {
#embed "../../Templates/partials/badge.mustache" suffix(, 0) if_empty(0)
};
#endif
#if __has_embed("../../Templates/partials/blank-row.mustache")
static const unsigned char file_47[] = {
#embed "../../Templates/partials/blank-row.mustache" suffix(, 0) if_empty(0)
};
#endif
#if __has_embed("../../Templates/partials/bookmarks.mustache")
static const unsigned char file_48[] = {
#embed "../../Templates/partials/bookmarks.mustache" suffix(, 0) if_empty(0)
};
#endif
#if __has_embed("../../Templates/partials/card.mustache")
static const unsigned char file_49[] = {
#embed "../../Templates/partials/card.mustache" suffix(, 0) if_empty(0)
};
#endif
#if __has_embed("../../Templates/partials/categories.mustache")
static const unsigned char file_50[] = {
#embed "../../Templates/partials/categories.mustache" suffix(, 0) if_empty(0)
};
#endif
#if __has_embed("../../Templates/partials/change.mustache")
static const unsigned char file_51[] = {
#embed "../../Templates/partials/change.mustache" suffix(, 0) if_empty(0)
};
#endif
#if __has_embed("../../Templates/partials/comparison-link.mustache")
static const unsigned char file_52[] = {
#embed "../../Templates/partials/comparison-link.mustache" suffix(, 0) if_empty(0)
};
#endif
#if __has_embed("../../Templates/partials/fact-filters.mustache")
static const unsigned char file_53[] = {
#embed "../../Templates/partials/fact-filters.mustache" suffix(, 0) if_empty(0)
};
#endif
#if __has_embed("../../Templates/partials/fact-row.mustache")
static const unsigned char file_54[] = {
#embed "../../Templates/partials/fact-row.mustache" suffix(, 0) if_empty(0)
};
#endif
#if __has_embed("../../Templates/partials/fact.mustache")
static const unsigned char file_55[] = {
#embed "../../Templates/partials/fact.mustache" suffix(, 0) if_empty(0)
};
#endif
#if __has_embed("../../Templates/partials/head.mustache")
static const unsigned char file_56[] = {
#embed "../../Templates/partials/head.mustache" suffix(, 0) if_empty(0)
};
#endif
#if __has_embed("../../Templates/partials/lists.mustache")
static const unsigned char file_57[] = {
#embed "../../Templates/partials/lists.mustache" suffix(, 0) if_empty(0)
};
#endif
#if __has_embed("../../Templates/partials/mark.mustache")
static const unsigned char file_58[] = {
#embed "../../Templates/partials/mark.mustache" suffix(, 0) if_empty(0)
};
#endif
#if __has_embed("../../Templates/partials/newsletter.mustache")
static const unsigned char file_59[] = {
#embed "../../Templates/partials/newsletter.mustache" suffix(, 0) if_empty(0)
};
#endif
#if __has_embed("../../Templates/partials/pick.mustache")
static const unsigned char file_60[] = {
#embed "../../Templates/partials/pick.mustache" suffix(, 0) if_empty(0)
};
#endif
#if __has_embed("../../Templates/partials/review.mustache")
static const unsigned char file_61[] = {
#embed "../../Templates/partials/review.mustache" suffix(, 0) if_empty(0)
};
#endif
#if __has_embed("../../Templates/partials/search.mustache")
static const unsigned char file_62[] = {
#embed "../../Templates/partials/search.mustache" suffix(, 0) if_empty(0)
};
#endif
#if __has_embed("../../Templates/partials/shortlist.mustache")
static const unsigned char file_63[] = {
#embed "../../Templates/partials/shortlist.mustache" suffix(, 0) if_empty(0)
};
#endif
#if __has_embed("../../Templates/partials/table-row.mustache")
static const unsigned char file_64[] = {
#embed "../../Templates/partials/table-row.mustache" suffix(, 0) if_empty(0)
};
#endif
#if __has_embed("../../Templates/partials/tool-groups.mustache")
static const unsigned char file_65[] = {
#embed "../../Templates/partials/tool-groups.mustache" suffix(, 0) if_empty(0)
};
#endif
#if __has_embed("../../Templates/partials/tool-row.mustache")
static const unsigned char file_66[] = {
#embed "../../Templates/partials/tool-row.mustache" suffix(, 0) if_empty(0)
};
#endif
#if __has_embed("../../Templates/partials/tool-table.mustache")
static const unsigned char file_67[] = {
#embed "../../Templates/partials/tool-table.mustache" suffix(, 0) if_empty(0)
};
#endif
#if __has_embed("../../Templates/partials/vote.mustache")
static const unsigned char file_68[] = {
#embed "../../Templates/partials/vote.mustache" suffix(, 0) if_empty(0)
};
#endif
#if __has_embed("../../Templates/tag.mustache")
static const unsigned char file_69[] = {
#embed "../../Templates/tag.mustache" suffix(, 0) if_empty(0)
};
#endif
#if __has_embed("../../Templates/tool.mustache")
static const unsigned char file_70[] = {
#embed "../../Templates/tool.mustache" suffix(, 0) if_empty(0)
};
#endif

static const embedded_file files[] = {
#if __has_embed("Starter/Facts/Content/pages/about.md")
  {"Starter/Facts/Content/pages/about.md", file_0, sizeof file_0 - 1},
#endif
#if __has_embed("Starter/Facts/Content/pages/method.md")
  {"Starter/Facts/Content/pages/method.md", file_1, sizeof file_1 - 1},
#endif
#if __has_embed("Starter/Facts/Content/site.yml")
  {"Starter/Facts/Content/site.yml", file_2, sizeof file_2 - 1},
#endif
#if __has_embed("Starter/Facts/Content/tools/mariadb.md")
  {"Starter/Facts/Content/tools/mariadb.md", file_3, sizeof file_3 - 1},
#endif
#if __has_embed("Starter/Facts/Content/tools/postgresql.md")
  {"Starter/Facts/Content/tools/postgresql.md", file_4, sizeof file_4 - 1},
#endif
#if __has_embed("Starter/Facts/Content/tools/sqlite.md")
  {"Starter/Facts/Content/tools/sqlite.md", file_5, sizeof file_5 - 1},
#endif
#if __has_embed("Starter/Facts/README.md")
  {"Starter/Facts/README.md", file_6, sizeof file_6 - 1},
#endif
#if __has_embed("Starter/Panel/Content/pages/about.md")
  {"Starter/Panel/Content/pages/about.md", file_7, sizeof file_7 - 1},
#endif
#if __has_embed("Starter/Panel/Content/pages/method.md")
  {"Starter/Panel/Content/pages/method.md", file_8, sizeof file_8 - 1},
#endif
#if __has_embed("Starter/Panel/Content/site.yml")
  {"Starter/Panel/Content/site.yml", file_9, sizeof file_9 - 1},
#endif
#if __has_embed("Starter/Panel/Content/tools/paper-crane.md")
  {"Starter/Panel/Content/tools/paper-crane.md", file_10, sizeof file_10 - 1},
#endif
#if __has_embed("Starter/Panel/Content/tools/quiet-ledger.md")
  {"Starter/Panel/Content/tools/quiet-ledger.md", file_11, sizeof file_11 - 1},
#endif
#if __has_embed("Starter/Panel/Content/tools/tidewater.md")
  {"Starter/Panel/Content/tools/tidewater.md", file_12, sizeof file_12 - 1},
#endif
#if __has_embed("Starter/Panel/README.md")
  {"Starter/Panel/README.md", file_13, sizeof file_13 - 1},
#endif
#if __has_embed("Starter/Publish/azure.yml")
  {"Starter/Publish/azure.yml", file_14, sizeof file_14 - 1},
#endif
#if __has_embed("Starter/Publish/build.yml")
  {"Starter/Publish/build.yml", file_15, sizeof file_15 - 1},
#endif
#if __has_embed("Starter/Publish/cloudflare-pages.yml")
  {"Starter/Publish/cloudflare-pages.yml", file_16, sizeof file_16 - 1},
#endif
#if __has_embed("Starter/Publish/github-pages.yml")
  {"Starter/Publish/github-pages.yml", file_17, sizeof file_17 - 1},
#endif
#if __has_embed("Starter/Publish/gitlab-pages.yml")
  {"Starter/Publish/gitlab-pages.yml", file_18, sizeof file_18 - 1},
#endif
#if __has_embed("Starter/Publish/netlify.yml")
  {"Starter/Publish/netlify.yml", file_19, sizeof file_19 - 1},
#endif
#if __has_embed("Starter/Publish/nginx.yml")
  {"Starter/Publish/nginx.yml", file_20, sizeof file_20 - 1},
#endif
#if __has_embed("Starter/Publish/s3.yml")
  {"Starter/Publish/s3.yml", file_21, sizeof file_21 - 1},
#endif
#if __has_embed("Starter/Publish/vercel.yml")
  {"Starter/Publish/vercel.yml", file_22, sizeof file_22 - 1},
#endif
#if __has_embed("Starter/Shared/.editorconfig")
  {"Starter/Shared/.editorconfig", file_23, sizeof file_23 - 1},
#endif
#if __has_embed("Starter/Shared/.gitignore")
  {"Starter/Shared/.gitignore", file_24, sizeof file_24 - 1},
#endif
#if __has_embed("Starter/Shared/.vscode/settings.json")
  {"Starter/Shared/.vscode/settings.json", file_25, sizeof file_25 - 1},
#endif
#if __has_embed("../../Templates/404.mustache")
  {"Templates/404.mustache", file_26, sizeof file_26 - 1},
#endif
#if __has_embed("../../Templates/assets/compare.css")
  {"Templates/assets/compare.css", file_27, sizeof file_27 - 1},
#endif
#if __has_embed("../../Templates/assets/compare.js")
  {"Templates/assets/compare.js", file_28, sizeof file_28 - 1},
#endif
#if __has_embed("../../Templates/assets/facts.js")
  {"Templates/assets/facts.js", file_29, sizeof file_29 - 1},
#endif
#if __has_embed("../../Templates/assets/home.css")
  {"Templates/assets/home.css", file_30, sizeof file_30 - 1},
#endif
#if __has_embed("../../Templates/assets/home.js")
  {"Templates/assets/home.js", file_31, sizeof file_31 - 1},
#endif
#if __has_embed("../../Templates/assets/icons.svg")
  {"Templates/assets/icons.svg", file_32, sizeof file_32 - 1},
#endif
#if __has_embed("../../Templates/assets/list.css")
  {"Templates/assets/list.css", file_33, sizeof file_33 - 1},
#endif
#if __has_embed("../../Templates/assets/media.css")
  {"Templates/assets/media.css", file_34, sizeof file_34 - 1},
#endif
#if __has_embed("../../Templates/assets/search.js")
  {"Templates/assets/search.js", file_35, sizeof file_35 - 1},
#endif
#if __has_embed("../../Templates/assets/site.css")
  {"Templates/assets/site.css", file_36, sizeof file_36 - 1},
#endif
#if __has_embed("../../Templates/assets/site.js")
  {"Templates/assets/site.js", file_37, sizeof file_37 - 1},
#endif
#if __has_embed("../../Templates/base.mustache")
  {"Templates/base.mustache", file_38, sizeof file_38 - 1},
#endif
#if __has_embed("../../Templates/category.mustache")
  {"Templates/category.mustache", file_39, sizeof file_39 - 1},
#endif
#if __has_embed("../../Templates/compare.mustache")
  {"Templates/compare.mustache", file_40, sizeof file_40 - 1},
#endif
#if __has_embed("../../Templates/comparison.mustache")
  {"Templates/comparison.mustache", file_41, sizeof file_41 - 1},
#endif
#if __has_embed("../../Templates/index.mustache")
  {"Templates/index.mustache", file_42, sizeof file_42 - 1},
#endif
#if __has_embed("../../Templates/list.mustache")
  {"Templates/list.mustache", file_43, sizeof file_43 - 1},
#endif
#if __has_embed("../../Templates/page.mustache")
  {"Templates/page.mustache", file_44, sizeof file_44 - 1},
#endif
#if __has_embed("../../Templates/partials/alternative.mustache")
  {"Templates/partials/alternative.mustache", file_45, sizeof file_45 - 1},
#endif
#if __has_embed("../../Templates/partials/badge.mustache")
  {"Templates/partials/badge.mustache", file_46, sizeof file_46 - 1},
#endif
#if __has_embed("../../Templates/partials/blank-row.mustache")
  {"Templates/partials/blank-row.mustache", file_47, sizeof file_47 - 1},
#endif
#if __has_embed("../../Templates/partials/bookmarks.mustache")
  {"Templates/partials/bookmarks.mustache", file_48, sizeof file_48 - 1},
#endif
#if __has_embed("../../Templates/partials/card.mustache")
  {"Templates/partials/card.mustache", file_49, sizeof file_49 - 1},
#endif
#if __has_embed("../../Templates/partials/categories.mustache")
  {"Templates/partials/categories.mustache", file_50, sizeof file_50 - 1},
#endif
#if __has_embed("../../Templates/partials/change.mustache")
  {"Templates/partials/change.mustache", file_51, sizeof file_51 - 1},
#endif
#if __has_embed("../../Templates/partials/comparison-link.mustache")
  {"Templates/partials/comparison-link.mustache", file_52, sizeof file_52 - 1},
#endif
#if __has_embed("../../Templates/partials/fact-filters.mustache")
  {"Templates/partials/fact-filters.mustache", file_53, sizeof file_53 - 1},
#endif
#if __has_embed("../../Templates/partials/fact-row.mustache")
  {"Templates/partials/fact-row.mustache", file_54, sizeof file_54 - 1},
#endif
#if __has_embed("../../Templates/partials/fact.mustache")
  {"Templates/partials/fact.mustache", file_55, sizeof file_55 - 1},
#endif
#if __has_embed("../../Templates/partials/head.mustache")
  {"Templates/partials/head.mustache", file_56, sizeof file_56 - 1},
#endif
#if __has_embed("../../Templates/partials/lists.mustache")
  {"Templates/partials/lists.mustache", file_57, sizeof file_57 - 1},
#endif
#if __has_embed("../../Templates/partials/mark.mustache")
  {"Templates/partials/mark.mustache", file_58, sizeof file_58 - 1},
#endif
#if __has_embed("../../Templates/partials/newsletter.mustache")
  {"Templates/partials/newsletter.mustache", file_59, sizeof file_59 - 1},
#endif
#if __has_embed("../../Templates/partials/pick.mustache")
  {"Templates/partials/pick.mustache", file_60, sizeof file_60 - 1},
#endif
#if __has_embed("../../Templates/partials/review.mustache")
  {"Templates/partials/review.mustache", file_61, sizeof file_61 - 1},
#endif
#if __has_embed("../../Templates/partials/search.mustache")
  {"Templates/partials/search.mustache", file_62, sizeof file_62 - 1},
#endif
#if __has_embed("../../Templates/partials/shortlist.mustache")
  {"Templates/partials/shortlist.mustache", file_63, sizeof file_63 - 1},
#endif
#if __has_embed("../../Templates/partials/table-row.mustache")
  {"Templates/partials/table-row.mustache", file_64, sizeof file_64 - 1},
#endif
#if __has_embed("../../Templates/partials/tool-groups.mustache")
  {"Templates/partials/tool-groups.mustache", file_65, sizeof file_65 - 1},
#endif
#if __has_embed("../../Templates/partials/tool-row.mustache")
  {"Templates/partials/tool-row.mustache", file_66, sizeof file_66 - 1},
#endif
#if __has_embed("../../Templates/partials/tool-table.mustache")
  {"Templates/partials/tool-table.mustache", file_67, sizeof file_67 - 1},
#endif
#if __has_embed("../../Templates/partials/vote.mustache")
  {"Templates/partials/vote.mustache", file_68, sizeof file_68 - 1},
#endif
#if __has_embed("../../Templates/tag.mustache")
  {"Templates/tag.mustache", file_69, sizeof file_69 - 1},
#endif
#if __has_embed("../../Templates/tool.mustache")
  {"Templates/tool.mustache", file_70, sizeof file_70 - 1},
#endif
};

size_t embedded_file_count(void) { return sizeof files / sizeof *files; }

embedded_file embedded_file_at(size_t index) { return files[index]; }
