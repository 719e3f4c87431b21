// SPDX-License-Identifier: Apache-2.0
//
// The few functions of libcrypto that this project needs, behind fixed-width types.
//
// libcrypto is loaded at the first use and not linked: linked, it would cost a millisecond before the first
// screen is painted. All functions may be called on any thread; each returns false when libcrypto cannot be
// loaded or fails.
#ifndef COPENSSL_H
#define COPENSSL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define CO_SHA256_LENGTH 32

/// SHA-256 of `length` bytes into `digest`, which has room for CO_SHA256_LENGTH bytes.
bool co_sha256(const uint8_t *data, size_t length, uint8_t *digest);

#define CO_SHA1_LENGTH 20

/// SHA-1 of `length` bytes into `digest`, which has room for CO_SHA1_LENGTH bytes: the names of other programs'
/// cache files follow from it.
bool co_sha1(const uint8_t *data, size_t length, uint8_t *digest);

/// HMAC-SHA256 of `length` bytes under a key into `mac`, which has room for CO_SHA256_LENGTH bytes.
bool co_hmac_sha256(const uint8_t *key, size_t key_length, const uint8_t *data, size_t length, uint8_t *mac);

#define CO_P256_LENGTH 32

/// A signature by ECDSA on P-256 with SHA-256 (ES256 of RFC 7518), with the public key that it is checked with.
typedef struct {
    uint8_t r[CO_P256_LENGTH];
    uint8_t s[CO_P256_LENGTH];
    uint8_t x[CO_P256_LENGTH];
    uint8_t y[CO_P256_LENGTH];
} co_es256;

/// Signs `length` bytes with a private key in PEM; false also when that is no key on P-256.
bool co_sign_es256(const char *pem, size_t pem_length, const uint8_t *data, size_t length, co_es256 *signature);

/// Overwrites memory in a way that no compiler leaves out.
void co_cleanse(void *memory, size_t length);

#endif
