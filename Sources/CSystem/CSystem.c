// renameat2 is behind _GNU_SOURCE, which Swift's Glibc module does not set.
#define _GNU_SOURCE
#include "CSystem.h"

#include <stdio.h>
#include <string.h>

// Odd constants with about as many ones as zeros, so that no input bit is lost in a product.
static const uint64_t key_a = 0x9e3779b97f4a7c15, key_b = 0xd1b54a32d192ed03, key_c = 0xabc98388fb8fac03;

/// Folds the 128 bits of a product into 64: each bit of both factors has a say in most bits of the result.
static inline uint64_t fold(uint64_t first, uint64_t second) {
  unsigned __int128 product = (unsigned __int128)first * second;
  return (uint64_t)product ^ (uint64_t)(product >> 64);
}

uint64_t csystem_checksum(const void *bytes, size_t count, uint64_t seed) {
  const unsigned char *next = bytes;
  // Two lanes that do not wait for each other.
  uint64_t even = seed ^ key_a, odd = seed ^ key_b, words[4];
  for (size_t left = count; left > 0;) {
    size_t taken = left < sizeof words ? left : sizeof words;
    if (taken < sizeof words) memset(words, 0, sizeof words);
    memcpy(words, next, taken);
    even = fold(words[0] ^ key_b, words[1] ^ even);
    odd = fold(words[2] ^ key_c, words[3] ^ odd);
    next += taken;
    left -= taken;
  }
  // The length parts a text from the same text with zeros behind it.
  return fold(even ^ key_c ^ count, odd ^ key_a);
}

int csystem_exchange(int first_folder, const char *first, int second_folder, const char *second) {
  return renameat2(first_folder, first, second_folder, second, RENAME_EXCHANGE);
}

int csystem_rename_new(int old_folder, const char *old_name, int new_folder, const char *new_name) {
  return renameat2(old_folder, old_name, new_folder, new_name, RENAME_NOREPLACE);
}
