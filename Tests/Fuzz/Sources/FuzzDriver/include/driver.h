// libFuzzer's entry for programs with a `main` of their own; it is declared in no installed header.
// Source: https://llvm.org/docs/LibFuzzer.html, "Using libFuzzer as a library".

#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*test)(const uint8_t *data, size_t size));
