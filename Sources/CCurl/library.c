// SPDX-License-Identifier: Apache-2.0
#include "library.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdint.h>
#include <string.h>

static curl_library library;
static bool is_loaded;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static bool find(void *handle, const char *name, void *function) {
    void *symbol = dlsym(handle, name);
    memcpy(function, &symbol, sizeof symbol);
    return symbol != NULL;
}

// OPENSSL_INIT_NO_ATEXIT: a thread may still close connections while the process exits, and must find OpenSSL whole.
#define NO_CLEANUP_AT_EXIT 0x00080000UL

static void load(void) {
    void *handle = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
    if (handle == NULL) return;
    int (*init_crypto)(uint64_t, const void *);
    // Only the first to initialize OpenSSL has a say; another TLS library has no such function.
    if (find(handle, "OPENSSL_init_crypto", &init_crypto)) init_crypto(NO_CLEANUP_AT_EXIT, NULL);
    bool found = find(handle, "curl_global_init", &library.global_init)
        && find(handle, "curl_version_info", &library.version_info)
        && find(handle, "curl_easy_init", &library.easy_init)
        && find(handle, "curl_easy_setopt", &library.easy_setopt)
        && find(handle, "curl_easy_getinfo", &library.easy_getinfo)
        && find(handle, "curl_easy_strerror", &library.easy_strerror)
        && find(handle, "curl_easy_cleanup", &library.easy_cleanup)
        && find(handle, "curl_multi_init", &library.multi_init)
        && find(handle, "curl_multi_setopt", &library.multi_setopt)
        && find(handle, "curl_multi_add_handle", &library.multi_add_handle)
        && find(handle, "curl_multi_remove_handle", &library.multi_remove_handle)
        && find(handle, "curl_multi_perform", &library.multi_perform)
        && find(handle, "curl_multi_info_read", &library.multi_info_read)
        && find(handle, "curl_multi_poll", &library.multi_poll)
        && find(handle, "curl_multi_wakeup", &library.multi_wakeup)
        && find(handle, "curl_multi_cleanup", &library.multi_cleanup)
        && find(handle, "curl_slist_append", &library.slist_append)
        && find(handle, "curl_slist_free_all", &library.slist_free_all);
    if (!found || library.global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) return;
    // CURLOPT_PROTOCOLS_STR is of 7.85; the guard's CURLOPT_PREREQFUNCTION of 7.80.
    is_loaded = library.version_info(CURLVERSION_NOW)->version_num >= 0x075500;
}

const curl_library *curl_library_load(void) {
    pthread_once(&once, load);
    return is_loaded ? &library : NULL;
}
