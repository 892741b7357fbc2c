#ifndef CSYSTEM_H
#define CSYSTEM_H

/// Exchanges two paths in one step (renameat2(2), RENAME_EXCHANGE). Both must exist, on one file system.
/// Returns 0, or -1 with errno set.
int csystem_exchange(int first_folder, const char *first, int second_folder, const char *second);

/// Renames a path, but only where nothing has the new name (renameat2(2), RENAME_NOREPLACE).
/// Returns 0, or -1 with errno set.
int csystem_rename_new(int old_folder, const char *old_name, int new_folder, const char *new_name);

#endif
