#ifndef EMBEDDED_FILES_H
#define EMBEDDED_FILES_H

#include <stddef.h>

/// A file of the repository as it was when the program was built.
typedef struct {
  const char *path;  // with the name of its folder, as in "Templates/partials/card.mustache"
  const unsigned char *bytes;
  size_t count;
} embedded_file;

size_t embedded_file_count(void);
embedded_file embedded_file_at(size_t index);

/// The repository on GitHub whose releases have this program, as in "owner/name"; its owner is "OWNER" where none was named
/// when the program was built.
const char *embedded_repository(void);

#endif
