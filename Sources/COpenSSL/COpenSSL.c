// SPDX-License-Identifier: Apache-2.0
#include "COpenSSL.h"

#include <dlfcn.h>
#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <openssl/pem.h>
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
    // For ES256 alone.
    BIO *(*bio_new_mem_buf)(const void *, int);
    int (*bio_free)(BIO *);
    EVP_PKEY *(*read_private_key)(BIO *, EVP_PKEY **, pem_password_cb *, void *);
    void (*pkey_free)(EVP_PKEY *);
    int (*pkey_get_bn)(const EVP_PKEY *, const char *, BIGNUM **);
    int (*pkey_get_name)(const EVP_PKEY *, char *, size_t, size_t *);
    int (*sign_init)(EVP_MD_CTX *, EVP_PKEY_CTX **, const char *, OSSL_LIB_CTX *, const char *, EVP_PKEY *, const OSSL_PARAM *);
    int (*sign)(EVP_MD_CTX *, unsigned char *, size_t *, const unsigned char *, size_t);
    void (*md_ctx_free)(EVP_MD_CTX *);
    ECDSA_SIG *(*read_signature)(ECDSA_SIG **, const unsigned char **, long);
    void (*signature_get)(const ECDSA_SIG *, const BIGNUM **, const BIGNUM **);
    void (*signature_free)(ECDSA_SIG *);
    int (*bn_write)(const BIGNUM *, unsigned char *, int);
    void (*bn_free)(BIGNUM *);
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
    // libcurl's thread may still close connections while the process exits; only the first to initialize OpenSSL has
    // a say in whether it is cleaned up then.
    int (*init_crypto)(uint64_t, const OPENSSL_INIT_SETTINGS *);
    if (!find(library, "OPENSSL_init_crypto", &init_crypto)) return;
    init_crypto(OPENSSL_INIT_NO_ATEXIT, NULL);
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
        && find(library, "BIO_new_mem_buf", &crypto.bio_new_mem_buf)
        && find(library, "BIO_free", &crypto.bio_free)
        && find(library, "PEM_read_bio_PrivateKey", &crypto.read_private_key)
        && find(library, "EVP_PKEY_free", &crypto.pkey_free)
        && find(library, "EVP_PKEY_get_bn_param", &crypto.pkey_get_bn)
        && find(library, "EVP_PKEY_get_group_name", &crypto.pkey_get_name)
        && find(library, "EVP_DigestSignInit_ex", &crypto.sign_init)
        && find(library, "EVP_DigestSign", &crypto.sign)
        && find(library, "EVP_MD_CTX_free", &crypto.md_ctx_free)
        && find(library, "d2i_ECDSA_SIG", &crypto.read_signature)
        && find(library, "ECDSA_SIG_get0", &crypto.signature_get)
        && find(library, "ECDSA_SIG_free", &crypto.signature_free)
        && find(library, "BN_bn2binpad", &crypto.bn_write)
        && find(library, "BN_clear_free", &crypto.bn_free)
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

static bool public_number(EVP_PKEY *key, const char *name, uint8_t *out) {
    BIGNUM *number = NULL;
    bool done = crypto.pkey_get_bn(key, name, &number) == 1
        && crypto.bn_write(number, out, CO_P256_LENGTH) == CO_P256_LENGTH;
    crypto.bn_free(number);
    return done;
}

static bool sign_with(EVP_PKEY *key, const uint8_t *data, size_t length, co_es256 *signature) {
    char group[32] = {0};
    size_t group_length = 0;
    if (crypto.pkey_get_name(key, group, sizeof group, &group_length) != 1 || strcmp(group, "prime256v1") != 0)
        return false;
    EVP_MD_CTX *context = crypto.md_ctx_new();
    if (context == NULL) return false;
    unsigned char der[128];
    size_t der_length = sizeof der;
    bool done = crypto.sign_init(context, NULL, "SHA256", NULL, NULL, key, NULL) == 1
        && crypto.sign(context, der, &der_length, data, length) == 1;
    crypto.md_ctx_free(context);
    if (!done) return false;
    const unsigned char *position = der;
    ECDSA_SIG *numbers = crypto.read_signature(NULL, &position, (long)der_length);
    if (numbers == NULL) return false;
    const BIGNUM *r, *s;
    crypto.signature_get(numbers, &r, &s);
    done = crypto.bn_write(r, signature->r, CO_P256_LENGTH) == CO_P256_LENGTH
        && crypto.bn_write(s, signature->s, CO_P256_LENGTH) == CO_P256_LENGTH
        && public_number(key, OSSL_PKEY_PARAM_EC_PUB_X, signature->x)
        && public_number(key, OSSL_PKEY_PARAM_EC_PUB_Y, signature->y);
    crypto.signature_free(numbers);
    return done;
}

// An encrypted key has nobody here to ask for its password; OpenSSL would ask on the terminal.
static int no_password(char *buffer, int size, int writing, void *context) {
    (void)buffer, (void)size, (void)writing, (void)context;
    return -1;
}

bool co_sign_es256(const char *pem, size_t pem_length, const uint8_t *data, size_t length, co_es256 *signature) {
    pthread_once(&once, load);
    if (!is_loaded) return false;
    BIO *bio = crypto.bio_new_mem_buf(pem, (int)pem_length);
    if (bio == NULL) return false;
    EVP_PKEY *key = crypto.read_private_key(bio, NULL, no_password, NULL);
    crypto.bio_free(bio);
    if (key == NULL) return false;
    bool done = sign_with(key, data, length, signature);
    crypto.pkey_free(key);
    return done;
}

void co_cleanse(void *memory, size_t length) {
    explicit_bzero(memory, length);
}
