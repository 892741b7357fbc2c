#include "EmbeddedFiles.h"

// Whoever releases the program says where: `make release REPOSITORY=owner/name`.
#ifndef SITEGEN_REPOSITORY
#define SITEGEN_REPOSITORY "OWNER/sitegen"
#endif

const char *embedded_repository(void) { return SITEGEN_REPOSITORY; }
