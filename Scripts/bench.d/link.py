# SPDX-License-Identifier: Apache-2.0
"""A link to a port of this machine: one with a round trip that takes time, one that speaks TLS, or both on end.

Prints the port that it listens on, and ends with standard input.
"""

import argparse
import asyncio
import os
import ssl
import sys
import threading


class Direction:
    """Passes on what is read, each piece after half a round trip and none before the connection can stand."""

    def __init__(self, reader, writer, delay, earliest):
        self.reader, self.writer, self.delay, self.last = reader, writer, delay, earliest

    async def run(self):
        loop = asyncio.get_running_loop()
        while True:
            data = await self.reader.read(65536)
            # Later than the piece before, so that their order stays.
            self.last = max(loop.time(), self.last + 1e-6)
            loop.call_at(self.last + self.delay, self.pass_on, data)
            if not data:
                return

    def pass_on(self, data):
        if data:
            self.writer.write(data)
        else:
            self.writer.close()


async def serve(options):
    loop = asyncio.get_running_loop()

    async def connected(reader, writer):
        # The other end of a long link answers a SYN after a round trip.
        stands = loop.time() + options.rtt / 1000
        far_reader, far_writer = await asyncio.open_connection("127.0.0.1", options.to)
        there = Direction(reader, far_writer, options.rtt / 2000, stands)
        back = Direction(far_reader, writer, options.rtt / 2000, stands)
        try:
            await asyncio.gather(there.run(), back.run())
        except OSError:
            # One end is gone, and the other need not wait for it.
            writer.close()
            far_writer.close()

    context = None
    if options.certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(options.certificate, options.key)
    server = await asyncio.start_server(connected, "127.0.0.1", 0, ssl=context)
    print(server.sockets[0].getsockname()[1], flush=True)
    async with server:
        await server.serve_forever()


def end_with_input():
    while sys.stdin.buffer.read(1024):
        pass
    os._exit(0)


arguments = argparse.ArgumentParser(description=__doc__)
arguments.add_argument("--to", type=int, required=True, help="the port at the other end")
arguments.add_argument("--rtt", type=float, default=0, help="milliseconds of a round trip")
arguments.add_argument("--certificate")
arguments.add_argument("--key")
threading.Thread(target=end_with_input, daemon=True).start()
asyncio.run(serve(arguments.parse_args()))
