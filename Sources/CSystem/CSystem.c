// renameat2 is behind _GNU_SOURCE, which Swift's Glibc module does not set.
#define _GNU_SOURCE
#include "CSystem.h"

#include <stdio.h>

int csystem_exchange(int first_folder, const char *first, int second_folder, const char *second) {
  return renameat2(first_folder, first, second_folder, second, RENAME_EXCHANGE);
}

int csystem_rename_new(int old_folder, const char *old_name, int new_folder, const char *new_name) {
  return renameat2(old_folder, old_name, new_folder, new_name, RENAME_NOREPLACE);
}
