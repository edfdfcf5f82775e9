// The one door to the C library: what the room `Markdown` needs of cmark-gfm, and nothing else.
//
// The extension API declares how extensions are found and attached; <string.h> is for strlen, which measures the
// strings that the library hands out.

#ifndef SITEGEN_CCMARK_GFM_SHIM_H
#define SITEGEN_CCMARK_GFM_SHIM_H

#include <string.h>

#include <cmark-gfm.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm-core-extensions.h>

#endif
