#include "CParserMemory.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#define BLOCK_SIZE ((size_t)1 << 20)

/// Sizes of up to 1 kB in steps of 16 bytes, then powers of two.
#define STEPS 64
#define KINDS (STEPS + 64)

/// Stands before each piece, and keeps it aligned.
struct header {
  size_t size;
  size_t kind;
};

struct given {
  struct given *next;
};

struct block {
  struct block *below;
  size_t padding;
};

struct memory {
  int trees;
  /// The newest first; the one at the end has `BLOCK_SIZE` and is kept from tree to tree.
  struct block *blocks;
  char *next;
  size_t room;
  /// By kind of size: the pieces that were given back.
  struct given *given[KINDS];
};

static _Thread_local struct memory *own;
static pthread_key_t key;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void *sure(void *found) {
  if (!found) abort();
  return found;
}

static void end_of_thread(void *value) {
  struct memory *memory = value;
  while (memory->blocks) {
    struct block *block = memory->blocks;
    memory->blocks = block->below;
    free(block);
  }
  free(memory);
}

static void make_key(void) {
  if (pthread_key_create(&key, end_of_thread) != 0) abort();
}

static void add_block(struct memory *memory, size_t room) {
  struct block *block = sure(malloc(sizeof(struct block) + room));
  block->below = memory->blocks;
  memory->blocks = block;
  memory->next = (char *)(block + 1);
  memory->room = room;
}

void parser_memory_begin_tree(void) {
  if (!own) {
    pthread_once(&once, make_key);
    own = sure(calloc(1, sizeof(struct memory)));
    // The key is there to be told when the thread ends.
    if (pthread_setspecific(key, own) != 0) abort();
    add_block(own, BLOCK_SIZE);
  }
  own->trees += 1;
}

void parser_memory_end_tree(void) {
  own->trees -= 1;
  if (own->trees > 0) return;
  while (own->blocks->below) {
    struct block *block = own->blocks;
    own->blocks = block->below;
    free(block);
  }
  memset(own->given, 0, sizeof(own->given));
  own->next = (char *)(own->blocks + 1);
  own->room = BLOCK_SIZE;
}

/// Rounds the size up to that of its kind.
static size_t kind_of(size_t *size) {
  if (*size <= STEPS * 16) {
    size_t rounded = *size == 0 ? 16 : (*size + 15) & ~(size_t)15;
    *size = rounded;
    return (rounded - 1) >> 4;
  }
  size_t bits = 8 * sizeof(size_t) - (size_t)__builtin_clzl(*size - 1);
  *size = (size_t)1 << bits;
  return STEPS + bits;
}

static void *new_piece(size_t size) {
  size_t kind = kind_of(&size);
  struct given *given = own->given[kind];
  if (given) {
    own->given[kind] = given->next;
    return given;
  }
  size_t whole = sizeof(struct header) + size;
  if (own->room < whole) add_block(own, whole > BLOCK_SIZE ? whole : BLOCK_SIZE);
  struct header *header = (struct header *)own->next;
  own->next += whole;
  own->room -= whole;
  header->size = size;
  header->kind = kind;
  return header + 1;
}

void *parser_memory_calloc(size_t count, size_t size) {
  if (size != 0 && count > ((size_t)1 << 62) / size) abort();
  return memset(new_piece(count * size), 0, count * size);
}

void *parser_memory_realloc(void *piece, size_t size) {
  if (!piece) return new_piece(size);
  size_t old = ((struct header *)piece)[-1].size;
  if (size <= old) return piece;
  void *larger = memcpy(new_piece(size), piece, old);
  parser_memory_free(piece);
  return larger;
}

void parser_memory_free(void *piece) {
  if (!piece) return;
  size_t kind = ((struct header *)piece)[-1].kind;
  struct given *given = piece;
  given->next = own->given[kind];
  own->given[kind] = given;
}
