"""Prints random requests with botocore's signature, one JSON object a line.

botocore's SigV4Auth is given the request as it goes over the wire. Two things it does otherwise than the
specification are kept out of the requests: it folds blanks inside header values but does not join a header that
is sent twice in the order sent, and it takes a query without decoding it, so names and values are sent encoded.
"""

import datetime
import json
import random
import urllib.parse

import botocore.auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

dice = random.Random(20260304)
LETTERS = "abcXYZ019-._~"
RESERVED = "!*'();:@&=+$,/?#[]%\" <>\\^`{|}"
FOREIGN = "éßñ漢字кот🙂\u0301"


def text(alphabet, low, high):
    return "".join(dice.choice(alphabet) for _ in range(dice.randint(low, high)))


def quote(value):
    return urllib.parse.quote(value, safe="-._~")


def path():
    segments = [quote(text(LETTERS + RESERVED + FOREIGN, 1, 12)) for _ in range(dice.randint(0, 5))]
    joined = "/" + "/".join(s for s in segments if s not in (".", ".."))
    return joined + ("/" if dice.random() < 0.2 and segments else "")


def query():
    pairs = []
    for _ in range(dice.randint(0, 5)):
        name = dice.choice(["a", "b", "nextToken", text(LETTERS + RESERVED + FOREIGN, 1, 8)])
        value = dice.choice(["", text(LETTERS + RESERVED + FOREIGN, 0, 12)])
        pairs.append(f"{quote(name)}={quote(value)}")
    return "&".join(pairs)


def headers():
    fields = [["Host", dice.choice(["connect.us-west-2.amazonaws.com", "127.0.0.1:8080", "EXAMPLE.amazonaws.com"])]]
    if dice.random() < 0.6:
        fields.append(["Content-Type", "application/json"])
    for number in range(dice.randint(0, 3)):
        value = dice.choice(["  ", "", "\t"]) + text(LETTERS + "  ", 1, 20) + dice.choice(["  ", ""])
        fields.append([dice.choice(["X-Amz-Odd-", "x-custom-", "My-Header-"]) + str(number), value])
    return fields


for _ in range(1000):
    moment = datetime.datetime(2020, 1, 1) + datetime.timedelta(seconds=dice.randrange(10 * 365 * 86400))
    botocore.auth.get_current_datetime = lambda *_, **__: moment
    keys = Credentials("AKID" + text("ABC234", 12, 12), text(LETTERS + "/+", 40, 40))
    if dice.random() < 0.5:
        keys.token = text(LETTERS + "/+=", 20, 200)
    method = dice.choice(["GET", "PUT", "POST", "DELETE"])
    where, asked, fields = path(), query(), headers()
    body = text(LETTERS + FOREIGN + '{"}', 0, 300) if method in ("PUT", "POST") else ""
    region, service = dice.choice(["us-west-2", "eu-central-1"]), dice.choice(["connect", "sts"])
    host = fields[0][1]
    request = AWSRequest(method=method, url=f"https://{host}{where}" + (f"?{asked}" if asked else ""), data=body.encode())
    for name, value in fields:
        request.headers[name] = value
    botocore.auth.SigV4Auth(keys, service, region).add_auth(request)
    print(json.dumps({
        "method": method, "path": where, "query": asked, "headers": fields, "body": body, "region": region,
        "service": service, "timestamp": moment.strftime("%Y%m%dT%H%M%SZ"), "accessKeyID": keys.access_key,
        "secretAccessKey": keys.secret_key, "sessionToken": keys.token,
        "signature": request.headers["Authorization"].rpartition("Signature=")[2],
    }))
