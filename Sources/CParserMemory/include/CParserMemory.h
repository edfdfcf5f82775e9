/// The memory of the trees that a thread is reading: pieces of a few large blocks, given back together with the last tree.
///
/// In C, as Swift has no variables of a thread: asked for through a key of the system, a tree of 3 kB of Markdown, which is
/// 1,100 pieces that are asked for, resized and given back one by one, takes 120,000 instructions here, and 40,000 so.
/// With the system's own `malloc` a build of 1,000 essays took 6 % more.
///
/// Each piece has its size in the 16 bytes before it. What is given back is handed out again for the same size, so that a
/// long text needs no more memory than with `malloc`.

#ifndef CPARSERMEMORY_H
#define CPARSERMEMORY_H

#include <stddef.h>

/// A tree begins to be, on this thread; it must end on this thread, too.
void parser_memory_begin_tree(void);

/// With the last tree of a thread everything is gone that was asked for here.
void parser_memory_end_tree(void);

/// These three are for `cmark_mem`, between the beginning and the end of a tree. They end the process when the system has
/// no more memory, as the library's own do.
void *parser_memory_calloc(size_t count, size_t size);
void *parser_memory_realloc(void *piece, size_t size);
void parser_memory_free(void *piece);

#endif
