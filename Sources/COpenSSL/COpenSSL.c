// SPDX-License-Identifier: Apache-2.0
#include "COpenSSL.h"

#include <dlfcn.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <pthread.h>
#include <string.h>

// What is used of libcrypto, found by name once it is loaded.
static struct {
    EVP_MD *(*md_fetch)(OSSL_LIB_CTX *, const char *, const char *);
    EVP_MD_CTX *(*md_ctx_new)(void);
    int (*digest_init)(EVP_MD_CTX *, const EVP_MD *, const OSSL_PARAM *);
    int (*digest_update)(EVP_MD_CTX *, const void *, size_t);
    int (*digest_final)(EVP_MD_CTX *, unsigned char *, unsigned int *);
    EVP_MAC *(*mac_fetch)(OSSL_LIB_CTX *, const char *, const char *);
    EVP_MAC_CTX *(*mac_ctx_new)(EVP_MAC *);
    int (*mac_init)(EVP_MAC_CTX *, const unsigned char *, size_t, const OSSL_PARAM *);
    int (*mac_update)(EVP_MAC_CTX *, const unsigned char *, size_t);
    int (*mac_final)(EVP_MAC_CTX *, unsigned char *, size_t *, size_t);
    OSSL_PARAM (*construct_utf8_string)(const char *, char *, size_t);
    OSSL_PARAM (*construct_end)(void);
    int (*quick_digest)(OSSL_LIB_CTX *, const char *, const char *, const void *, size_t, unsigned char *, size_t *);
} crypto;

static pthread_once_t once = PTHREAD_ONCE_INIT;
// Contexts are not thread-safe; fetched once and re-keyed they are three times as fast as the one-shots.
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static EVP_MD *sha256;
static EVP_MD_CTX *digest_context;
static EVP_MAC_CTX *mac_context;
static bool is_loaded;

static bool find(void *library, const char *name, void *function) {
    void *symbol = dlsym(library, name);
    memcpy(function, &symbol, sizeof symbol);
    return symbol != NULL;
}

static void load(void) {
    void *library = dlopen("libcrypto.so.3", RTLD_NOW | RTLD_LOCAL);
    if (library == NULL) return;
    bool found = find(library, "EVP_MD_fetch", &crypto.md_fetch)
        && find(library, "EVP_MD_CTX_new", &crypto.md_ctx_new)
        && find(library, "EVP_DigestInit_ex2", &crypto.digest_init)
        && find(library, "EVP_DigestUpdate", &crypto.digest_update)
        && find(library, "EVP_DigestFinal_ex", &crypto.digest_final)
        && find(library, "EVP_MAC_fetch", &crypto.mac_fetch)
        && find(library, "EVP_MAC_CTX_new", &crypto.mac_ctx_new)
        && find(library, "EVP_MAC_init", &crypto.mac_init)
        && find(library, "EVP_MAC_update", &crypto.mac_update)
        && find(library, "EVP_MAC_final", &crypto.mac_final)
        && find(library, "OSSL_PARAM_construct_utf8_string", &crypto.construct_utf8_string)
        && find(library, "OSSL_PARAM_construct_end", &crypto.construct_end)
        && find(library, "EVP_Q_digest", &crypto.quick_digest);
    if (!found) return;
    sha256 = crypto.md_fetch(NULL, "SHA256", NULL);
    EVP_MAC *hmac = crypto.mac_fetch(NULL, "HMAC", NULL);
    if (sha256 == NULL || hmac == NULL) return;
    digest_context = crypto.md_ctx_new();
    mac_context = crypto.mac_ctx_new(hmac);
    if (digest_context == NULL || mac_context == NULL) return;
    char digest_name[] = "SHA256";
    OSSL_PARAM parameters[] = {
        crypto.construct_utf8_string(OSSL_MAC_PARAM_DIGEST, digest_name, 0),
        crypto.construct_end(),
    };
    // The digest is set once with a key of no meaning; later keys leave it as it is.
    const unsigned char key[1] = {0};
    is_loaded = crypto.mac_init(mac_context, key, sizeof key, parameters) == 1;
}

bool co_sha256(const uint8_t *data, size_t length, uint8_t *digest) {
    pthread_once(&once, load);
    if (!is_loaded) return false;
    pthread_mutex_lock(&lock);
    bool done = crypto.digest_init(digest_context, sha256, NULL) == 1
        && crypto.digest_update(digest_context, data, length) == 1
        && crypto.digest_final(digest_context, digest, NULL) == 1;
    pthread_mutex_unlock(&lock);
    return done;
}

bool co_sha1(const uint8_t *data, size_t length, uint8_t *digest) {
    pthread_once(&once, load);
    return is_loaded && crypto.quick_digest(NULL, "SHA1", NULL, data, length, digest, NULL) == 1;
}

bool co_hmac_sha256(const uint8_t *key, size_t key_length, const uint8_t *data, size_t length, uint8_t *mac) {
    pthread_once(&once, load);
    if (!is_loaded) return false;
    // A NULL key would mean the key before it; an empty key is zeros to HMAC.
    static const uint8_t empty[1] = {0};
    if (key == NULL || key_length == 0) {
        key = empty;
        key_length = sizeof empty;
    }
    size_t written = 0;
    pthread_mutex_lock(&lock);
    bool done = crypto.mac_init(mac_context, key, key_length, NULL) == 1
        && crypto.mac_update(mac_context, data, length) == 1
        && crypto.mac_final(mac_context, mac, &written, CO_SHA256_LENGTH) == 1;
    pthread_mutex_unlock(&lock);
    return done && written == CO_SHA256_LENGTH;
}

void co_cleanse(void *memory, size_t length) {
    explicit_bzero(memory, length);
}
