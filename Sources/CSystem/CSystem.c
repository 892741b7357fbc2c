// renameat2, syncfs and memmem are behind _GNU_SOURCE, which Swift's Glibc module does not set.
#define _GNU_SOURCE
#include "CSystem.h"

#include <elf.h>
#include <link.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

// Odd constants with about as many ones as zeros, so that no input bit is lost in a product.
static const uint64_t key_a = 0x9e3779b97f4a7c15, key_b = 0xd1b54a32d192ed03, key_c = 0xabc98388fb8fac03,
                      key_d = 0x8cb92ba72f3d8dd7, key_e = 0xe7037ed1a0b428db;

/// Folds the 128 bits of a product into 64: each bit of both factors has a say in most bits of the result.
static inline uint64_t fold(uint64_t first, uint64_t second) {
  unsigned __int128 product = (unsigned __int128)first * second;
  return (uint64_t)product ^ (uint64_t)(product >> 64);
}

/// What was read so far, in four lanes: none waits for another's product, so that the processor works on all at once.
struct lanes {
  uint64_t first, second, third, fourth;
};

/// A word of a text. A copy of a fixed size is one load: with a size that varies, it would be a call.
static inline uint64_t word(const unsigned char *bytes, size_t index) {
  uint64_t word;
  memcpy(&word, bytes + index * sizeof word, sizeof word);
  return word;
}

/// Reads as many bytes as a block has.
static inline void read_block(struct lanes *lanes, const unsigned char *bytes) {
  lanes->first = fold(word(bytes, 0) ^ key_b, word(bytes, 1) ^ lanes->first);
  lanes->second = fold(word(bytes, 2) ^ key_c, word(bytes, 3) ^ lanes->second);
  lanes->third = fold(word(bytes, 4) ^ key_d, word(bytes, 5) ^ lanes->third);
  lanes->fourth = fold(word(bytes, 6) ^ key_e, word(bytes, 7) ^ lanes->fourth);
}

uint64_t csystem_checksum(const void *bytes, size_t count, uint64_t seed) {
  const unsigned char *next = bytes;
  struct lanes lanes = {seed ^ key_a, seed ^ key_b, seed ^ key_c, seed ^ key_d};
  unsigned char block[8 * sizeof(uint64_t)];
  size_t left = count;
  for (; left >= sizeof block; left -= sizeof block, next += sizeof block) read_block(&lanes, next);
  if (left > 0) {
    memset(block, 0, sizeof block);
    memcpy(block, next, left);
    read_block(&lanes, block);
  }
  // The length parts a text from the same text with zeros behind it.
  return fold(
      fold(lanes.first ^ key_c, lanes.second ^ key_a) ^ count, fold(lanes.third ^ key_e, lanes.fourth ^ key_b) ^ key_d);
}

uint64_t csystem_lasting_checksum(const void *bytes, size_t count) {
  const unsigned char *next = bytes;
  uint64_t even = key_a, odd = key_b, words[4];
  size_t left = count;
  for (; left >= sizeof words; left -= sizeof words, next += sizeof words) {
    memcpy(words, next, sizeof words);
    even = fold(words[0] ^ key_b, words[1] ^ even);
    odd = fold(words[2] ^ key_c, words[3] ^ odd);
  }
  if (left > 0) {
    memset(words, 0, sizeof words);
    memcpy(words, next, left);
    even = fold(words[0] ^ key_b, words[1] ^ even);
    odd = fold(words[2] ^ key_c, words[3] ^ odd);
  }
  // The length parts a text from the same text with zeros behind it.
  return fold(even ^ key_c ^ count, odd ^ key_a);
}

const void *csystem_find(const void *bytes, size_t count, const void *wanted, size_t wanted_count) {
  return memmem(bytes, count, wanted, wanted_count);
}

size_t csystem_find_escaped(const void *bytes, size_t count) {
  const unsigned char *text = bytes;
  size_t index = 0;
#ifdef __SSE2__
  // Sixteen bytes at a time; the loop below has the rest, and finds which of the sixteen it is.
  const __m128i ampersand = _mm_set1_epi8('&'), less = _mm_set1_epi8('<'), greater = _mm_set1_epi8('>'),
                quote = _mm_set1_epi8('"'), apostrophe = _mm_set1_epi8('\'');
  for (; count - index >= 16; index += 16) {
    __m128i part = _mm_loadu_si128((const __m128i *)(text + index));
    __m128i quotes = _mm_or_si128(_mm_cmpeq_epi8(part, quote), _mm_cmpeq_epi8(part, apostrophe));
    __m128i angles = _mm_or_si128(_mm_cmpeq_epi8(part, less), _mm_cmpeq_epi8(part, greater));
    __m128i found = _mm_or_si128(_mm_or_si128(quotes, angles), _mm_cmpeq_epi8(part, ampersand));
    if (_mm_movemask_epi8(found) != 0) break;
  }
#endif
  for (; index < count; index++) {
    switch (text[index]) {
    case '&':
    case '<':
    case '>':
    case '"':
    case '\'':
      return index;
    }
  }
  return count;
}

size_t csystem_count_scalars(const void *bytes, size_t count) {
  const unsigned char *text = bytes;
  size_t scalars = 0;
  // All bytes of a scalar but the first are 10xxxxxx. The compiler makes a loop of vectors of this.
  for (size_t index = 0; index < count; index++) scalars += (text[index] & 0xc0) != 0x80;
  return scalars;
}

int csystem_exchange(int first_folder, const char *first, int second_folder, const char *second) {
  return renameat2(first_folder, first, second_folder, second, RENAME_EXCHANGE);
}

int csystem_rename_new(int old_folder, const char *old_name, int new_folder, const char *new_name) {
  return renameat2(old_folder, old_name, new_folder, new_name, RENAME_NOREPLACE);
}

int csystem_sync(int file) { return syncfs(file); }

struct program_id {
  const void *bytes;
  size_t count;
};

/// Looks at the first object that is loaded, which is the program itself, and stops there.
static int find_program_id(struct dl_phdr_info *object, size_t size, void *result) {
  (void)size;
  for (size_t index = 0; index < object->dlpi_phnum; index++) {
    const ElfW(Phdr) *segment = &object->dlpi_phdr[index];
    if (segment->p_type != PT_NOTE) continue;
    const unsigned char *next = (const unsigned char *)(object->dlpi_addr + segment->p_vaddr);
    const unsigned char *end = next + segment->p_memsz;
    while ((size_t)(end - next) >= sizeof(ElfW(Nhdr))) {
      const ElfW(Nhdr) *note = (const ElfW(Nhdr) *)next;
      const unsigned char *name = next + sizeof *note;
      // Names and descriptions are padded to words of four bytes.
      size_t name_size = ((size_t)note->n_namesz + 3) & ~(size_t)3;
      size_t id_size = ((size_t)note->n_descsz + 3) & ~(size_t)3;
      if (name_size > (size_t)(end - name) || id_size > (size_t)(end - name) - name_size) break;
      if (note->n_type == NT_GNU_BUILD_ID && note->n_namesz == 4 && memcmp(name, "GNU", 4) == 0) {
        *(struct program_id *)result = (struct program_id){name + name_size, note->n_descsz};
        return 1;
      }
      next = name + name_size + id_size;
    }
  }
  return 1;
}

const void *csystem_program_id(size_t *count) {
  struct program_id result = {NULL, 0};
  dl_iterate_phdr(find_program_id, &result);
  *count = result.count;
  return result.bytes;
}
