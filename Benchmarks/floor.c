/* The least that writing a site can cost on this machine: as many files, of the same names and sizes, in the same folders.
 *
 *   floor list SOURCE > LIST            the folders and files below SOURCE
 *   floor write LIST TARGET THREADS     makes TARGET with them, and says how many seconds that took
 *
 * Each file is made by openat, write and close. What is written comes from one buffer that stays in the processor's cache,
 * as a page that was just made does: so SOURCE can be removed first, and neither the disk nor the memory holds it twice. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

struct file {
  char *path;
  size_t size;
};

static struct file *files;
static size_t file_count;
static char *buffer;
static int target;
static long thread_count;
static size_t prefix_length;

static void fail(const char *path) {
  fprintf(stderr, "floor: %s: %s\n", path, strerror(errno));
  exit(74);
}

static int list(const char *path, const struct stat *status, int type, struct FTW *place) {
  if (place->level == 0) return 0;
  if (type == FTW_D) printf("d 0 %s\n", path + prefix_length);
  if (type == FTW_F) printf("f %lld %s\n", (long long)status->st_size, path + prefix_length);
  return 0;
}

static void *write_share(void *number) {
  size_t first = file_count * (size_t)(long)number / (size_t)thread_count;
  size_t end = file_count * ((size_t)(long)number + 1) / (size_t)thread_count;
  for (struct file *file = files + first; file < files + end; file++) {
    int descriptor = openat(target, file->path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
    if (descriptor < 0) fail(file->path);
    for (size_t done = 0; done < file->size;) {
      ssize_t count = write(descriptor, buffer, file->size - done);
      if (count < 0) fail(file->path);
      done += (size_t)count;
    }
    close(descriptor);
  }
  return NULL;
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static void write_all(const char *list_path, const char *target_path) {
  FILE *input = fopen(list_path, "r");
  if (input == NULL) fail(list_path);
  if (mkdir(target_path, 0755) != 0) fail(target_path);
  target = open(target_path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (target < 0) fail(target_path);
  size_t room = 0, largest = 1;
  char type, path[4096];
  size_t size;
  while (fscanf(input, "%c %zu %4095[^\n]\n", &type, &size, path) == 3) {
    if (type == 'd') {
      if (mkdirat(target, path, 0755) != 0) fail(path);
      continue;
    }
    if (file_count == room) {
      room = room == 0 ? 1024 : room * 2;
      files = realloc(files, room * sizeof *files);
      if (files == NULL) fail(list_path);
    }
    files[file_count++] = (struct file){strdup(path), size};
    if (size > largest) largest = size;
  }
  fclose(input);
  buffer = malloc(largest);
  if (buffer == NULL) fail(list_path);
  memset(buffer, 'x', largest);

  pthread_t threads[256];
  double start = now();
  for (long number = 0; number < thread_count; number++) pthread_create(&threads[number], NULL, write_share, (void *)number);
  for (long number = 0; number < thread_count; number++) pthread_join(threads[number], NULL);
  printf("%.6f\n", now() - start);
}

int main(int count, char **arguments) {
  if (count == 3 && strcmp(arguments[1], "list") == 0) {
    prefix_length = strlen(arguments[2]) + 1;
    if (nftw(arguments[2], list, 64, FTW_PHYS) != 0) fail(arguments[2]);
    return 0;
  }
  thread_count = count == 5 ? atol(arguments[4]) : 0;
  if (thread_count < 1 || thread_count > 256 || strcmp(arguments[1], "write") != 0) {
    fprintf(stderr, "usage: floor list SOURCE > LIST\n       floor write LIST TARGET THREADS\n");
    return 64;
  }
  write_all(arguments[2], arguments[3]);
  return 0;
}
