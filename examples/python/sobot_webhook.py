"""A receiver of Sobot's LINE webhooks. It needs nothing but Python 3.9: copy what you need into your app."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import logging
import os
import queue
import re
import threading
from collections import OrderedDict
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Callable

MAX_BODY = 1 << 20
REMEMBERED = 10_000

Event = dict[str, Any]


def sign(secret: str, body: bytes) -> str:
    """What `x-line-signature` is for these very bytes. Parsed and written again, they would be others."""
    return base64.b64encode(hmac.new(secret.encode(), body, hashlib.sha256).digest()).decode()


def parse_events(body: bytes) -> list[Event]:
    """The events of a request; none where Sobot tries the URL. Raises where it is no JSON, or none of a webhook."""
    events = json.loads(body.decode(), parse_constant=_refuse)["events"]
    if not isinstance(events, list) or not all(isinstance(event["webhookEventId"], str) for event in events):
        raise TypeError("events is no list of events")
    return events


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is no JSON, though Python takes it for a number")


class EventQueue:
    """Hands each event on once, on a thread of its own, so that the answer need not wait for what is done with it."""

    def __init__(self, handle: Callable[[Event], None]) -> None:
        self._handle = handle
        # In an app of several processes, or one that is restarted, both belong into the database: what waits here ends
        # with the process, and does not come again.
        self._waiting: queue.Queue[Event] = queue.Queue()
        self._seen: OrderedDict[str, None] = OrderedDict()
        threading.Thread(target=self._work, daemon=True).start()

    def put(self, event: Event) -> None:
        self._waiting.put(event)

    def _work(self) -> None:
        while True:
            event = self._waiting.get()
            try:
                if self._is_new(event["webhookEventId"]):
                    self._handle(event)
            except Exception:
                # One event that cannot be handled is no reason to stop with the others.
                logging.exception("An event was not handled: %s", event)

    def _is_new(self, event_id: str) -> bool:
        """A redelivery keeps its id, and so does the same event that arrives twice."""
        if event_id in self._seen:
            return False
        self._seen[event_id] = None
        if len(self._seen) > REMEMBERED:
            self._seen.popitem(last=False)
        return True


class Server(ThreadingHTTPServer):
    # Events come in bursts. With the 5 that are usual some would have to knock again, a second later.
    request_queue_size = 128


def create_receiver(
    secret: str, handle: Callable[[Event], None], *, host: str = "127.0.0.1", port: int = 0, timeout: float = 10
) -> ThreadingHTTPServer:
    """A server that calls `handle` with each genuine event. What `handle` doesn't know it should let pass: LINE adds
    types of events and messages without notice. `timeout`: how many seconds it waits for the next byte of a request."""
    if not secret:
        raise ValueError("the secret is empty: anybody could sign with it")
    events = EventQueue(handle)

    class Receiver(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            # Python reads no chunks: it would take them for the next request.
            if "transfer-encoding" in self.headers:
                return self._turn_away(411)
            length = self.headers.get("content-length", "0").strip(" \t")
            # int() would take -1, and read() then all there is.
            if not re.fullmatch("[0-9]{1,20}", length):
                return self._turn_away(400)
            if int(length) > MAX_BODY:
                return self._turn_away(413)
            body = self.rfile.read(int(length))
            signature = self.headers.get("x-line-signature", "").strip(" \t")
            # Compared as bytes, in the same time wherever they differ.
            if not hmac.compare_digest(sign(secret, body).encode(), signature.encode()):
                return self._answer(401)
            try:
                received = parse_events(body)
            except (ValueError, TypeError, KeyError, RecursionError):
                return self._answer(400)
            for event in received:
                events.put(event)
            self._answer(200)

        def do_GET(self) -> None:
            self._turn_away(405)

        def _turn_away(self, status: int) -> None:
            """Answers without having read the body, which would be taken for the next request."""
            self._answer(status, closes=True)

        def _answer(self, status: int, *, closes: bool = False) -> None:
            self.send_response(status)
            if closes:
                # Said, so that nobody sends another request into a connection that ends; by this it does end.
                self.send_header("connection", "close")
            self.send_header("content-length", "0")
            self.end_headers()

        def log_message(self, *_: Any) -> None:
            pass

    # Else whoever sends half a request holds a thread for good.
    Receiver.timeout = timeout
    return Server((host, port), Receiver)


if __name__ == "__main__":
    # To see what comes. An app would put the event where its work begins.
    create_receiver(
        os.environ["CHANNEL_SECRET"],
        lambda event: print(json.dumps(event, ensure_ascii=False), flush=True),
        host=os.environ.get("HOST", "127.0.0.1"),
        port=int(os.environ.get("PORT", "3000")),
    ).serve_forever()
