#ifndef CSYSTEM_H
#define CSYSTEM_H

#include <stddef.h>
#include <stdint.h>

/// A checksum of bytes that tells contents apart, and no guard against forgery. The same on every machine of one byte
/// order. It is in C because every page goes through it: debug builds of Swift would take longer for it than for the page.
uint64_t csystem_checksum(const void *bytes, size_t count, uint64_t seed);

/// A checksum for what sites keep in files of their own. Another version of the program must find the same, so this one
/// never changes, whereas `csystem_checksum` may.
uint64_t csystem_lasting_checksum(const void *bytes, size_t count);

/// Where some bytes stand first in others (memmem(3)); NULL where they don't. The time is linear in both counts together.
const void *csystem_find(const void *bytes, size_t count, const void *wanted, size_t wanted_count);

/// Where one of & < > " ' stands first in some bytes: those that HTML has to escape. The count where none does.
size_t csystem_find_escaped(const void *bytes, size_t count);

/// How many Unicode scalars begin in some bytes of UTF-8.
size_t csystem_count_scalars(const void *bytes, size_t count);

/// Exchanges two paths in one step (renameat2(2), RENAME_EXCHANGE). Both must exist, on one file system.
/// Returns 0, or -1 with errno set.
int csystem_exchange(int first_folder, const char *first, int second_folder, const char *second);

/// Renames a path, but only where nothing has the new name (renameat2(2), RENAME_NOREPLACE).
/// Returns 0, or -1 with errno set.
int csystem_rename_new(int old_folder, const char *old_name, int new_folder, const char *new_name);

/// Waits until all that was written to the file system of an open file or folder is on its disk (syncfs(2)).
/// Returns 0, or -1 with errno set.
int csystem_sync(int file);

/// What the linker wrote into the running program to tell it from every other (its build ID), and how many bytes that has;
/// NULL where it wrote nothing.
const void *csystem_program_id(size_t *count);

#endif
