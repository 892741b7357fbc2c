#ifndef DEFAULT_TEMPLATES_H
#define DEFAULT_TEMPLATES_H

#include <stddef.h>

/// A file of Templates/ as it was when the program was built.
typedef struct {
  const char *path;  // below Templates/, as in "partials/card.mustache"
  const unsigned char *bytes;
  size_t count;
} DefaultTemplate;

size_t default_template_count(void);
DefaultTemplate default_template(size_t index);

#endif
