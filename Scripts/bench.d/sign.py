# SPDX-License-Identifier: Apache-2.0
"""Signs the CreateUser in a file with the signer of the AWS CLI: how many microseconds each of 100 rounds took a request."""

import sys
import time

from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

with open(sys.argv[1], "rb") as file:
    body = file.read()
signer = SigV4Auth(Credentials("AKIDSANDBOXEXAMPLE", "sandbox-secret-key-for-trying-out-only"), "connect", "us-west-2")
URL = "https://connect.us-west-2.amazonaws.com/users/11111111-1111-4111-8111-111111111111"
COUNT = 50
for _ in range(100):
    start = time.perf_counter()
    for _ in range(COUNT):
        signer.add_auth(AWSRequest("PUT", URL, {"Content-Type": "application/json"}, body))
    print((time.perf_counter() - start) * 1e6 / COUNT)
