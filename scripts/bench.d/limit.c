/* The raw limit of scripts/bench: what reading, parsing, rendering and writing cost when nothing else is done.
 *
 *     limit IN OUT THREADS
 *
 * Each IN/NAME.md becomes OUT/NAME/index.html by cmark-gfm's own writer, with the extensions that sitegen attaches, on as
 * many threads. No front matter is read (it is skipped), no template filled, nothing compared, linked or listed. Parsing on
 * several threads needs the same cure as in Sources/Markdown/CMark/CMarkLibrary.swift, where it is explained.
 */
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>
#include <dirent.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *in, *out;
static char **names;
static size_t count;
static atomic_size_t next_name;
static cmark_syntax_extension *autolink, *strikethrough, *table, *tasklist;
static pthread_mutex_t strikethrough_turn = PTHREAD_MUTEX_INITIALIZER;

static void fail(const char *what) {
  perror(what);
  exit(1);
}

static char *read_all(const char *path, size_t *size) {
  struct stat status;
  int file = open(path, O_RDONLY);
  if (file < 0 || fstat(file, &status) < 0) fail(path);
  char *text = malloc(status.st_size + 1);
  if (read(file, text, status.st_size) != status.st_size) fail(path);
  close(file);
  text[status.st_size] = 0;
  *size = status.st_size;
  return text;
}

static void one(const char *name) {
  char path[4096];
  size_t size, length = strlen(name) - 3;
  snprintf(path, sizeof path, "%s/%s", in, name);
  char *text = read_all(path, &size), *body = text;
  if (!strncmp(text, "---\n", 4)) {
    char *end = strstr(text, "\n---\n");
    if (end) body = end + 5;
  }
  cmark_parser *parser = cmark_parser_new(CMARK_OPT_SMART | CMARK_OPT_FOOTNOTES);
  int has_tilde = strchr(body, '~') != NULL;
  cmark_parser_attach_syntax_extension(parser, autolink);
  if (has_tilde) cmark_parser_attach_syntax_extension(parser, strikethrough);
  cmark_parser_attach_syntax_extension(parser, table);
  cmark_parser_attach_syntax_extension(parser, tasklist);
  cmark_parser_feed(parser, body, size - (body - text));
  if (has_tilde) pthread_mutex_lock(&strikethrough_turn);
  cmark_node *document = cmark_parser_finish(parser);
  if (has_tilde) pthread_mutex_unlock(&strikethrough_turn);
  char *html = cmark_render_html(document, CMARK_OPT_DEFAULT, cmark_parser_get_syntax_extensions(parser));

  snprintf(path, sizeof path, "%s/%.*s", out, (int)length, name);
  if (mkdir(path, 0777) < 0) fail(path);
  snprintf(path, sizeof path, "%s/%.*s/index.html", out, (int)length, name);
  int file = open(path, O_WRONLY | O_CREAT | O_EXCL, 0666);
  size_t bytes = strlen(html);
  if (file < 0 || write(file, html, bytes) != (ssize_t)bytes) fail(path);
  close(file);
  free(html);
  cmark_node_free(document);
  cmark_parser_free(parser);
  free(text);
}

static void *work(void *unused) {
  for (size_t index; (index = atomic_fetch_add(&next_name, 1)) < count;) one(names[index]);
  return unused;
}

int main(int arguments, char **argument) {
  if (arguments != 4) return fputs("usage: limit IN OUT THREADS\n", stderr), 64;
  in = argument[1];
  out = argument[2];
  int threads = atoi(argument[3]);
  DIR *folder = opendir(in);
  if (!folder) fail(in);
  for (struct dirent *entry; (entry = readdir(folder));) {
    size_t length = strlen(entry->d_name);
    if (length < 4 || strcmp(entry->d_name + length - 3, ".md")) continue;
    if ((count & (count - 1)) == 0) names = realloc(names, sizeof *names * (count ? 2 * count : 1));
    names[count++] = strdup(entry->d_name);
  }
  closedir(folder);
  if (mkdir(out, 0777) < 0) fail(out);

  cmark_gfm_core_extensions_ensure_registered();
  autolink = cmark_find_syntax_extension("autolink");
  strikethrough = cmark_find_syntax_extension("strikethrough");
  table = cmark_find_syntax_extension("table");
  tasklist = cmark_find_syntax_extension("tasklist");
  cmark_parser *parser = cmark_parser_new(CMARK_OPT_DEFAULT);
  cmark_parser_attach_syntax_extension(parser, autolink);
  cmark_manage_extensions_special_characters(parser, 1);
  cmark_syntax_extension_set_special_inline_chars(autolink, NULL);
  cmark_parser_free(parser);

  pthread_t thread[threads];
  for (int index = 0; index < threads; index++) pthread_create(&thread[index], NULL, work, NULL);
  for (int index = 0; index < threads; index++) pthread_join(thread[index], NULL);
}
