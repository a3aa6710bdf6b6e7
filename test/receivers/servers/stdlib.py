import base64
import hashlib
import hmac
import json
import os
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock

secret = os.environ["CHANNEL_SECRET"].encode()
known = set()
handled = []
lock = Lock()


def events_in(body):
    try:
        envelope = json.loads(body)
    except (ValueError, RecursionError):
        return None
    events = envelope.get("events") if isinstance(envelope, dict) else None
    return events if isinstance(events, list) else None


def take(event):
    if not isinstance(event, dict):
        return
    with lock:
        key = event.get("webhookEventId")
        if not isinstance(key, str) or key in known:
            return
        known.add(key)
        message = event.get("message")
        handled.append({"id": key, "text": message.get("text") if isinstance(message, dict) else None})


class Receiver(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def answer(self, status, body=b""):
        self.send_response(status)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        if self.path != "/handled":
            return self.answer(405)
        with lock:
            shown = [{name: value for name, value in entry.items() if isinstance(value, str)} for entry in handled[-500:]]
        self.answer(200, json.dumps({"handled": shown}).encode())

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("content-length", 0)))
        right = base64.b64encode(hmac.new(secret, body, hashlib.sha256).digest())
        given = self.headers.get("x-line-signature", "").encode()
        if not hmac.compare_digest(right, given):
            return self.answer(401)
        events = events_in(body)
        if events is None:
            return self.answer(400)
        for event in events:
            take(event)
        self.answer(200)

    def log_message(self, *_):
        pass


class Server(ThreadingHTTPServer):
    # The default backlog of five refuses connections of a burst.
    request_queue_size = 128
    daemon_threads = True


server = Server(("127.0.0.1", 0), Receiver)
print(json.dumps({"port": server.server_address[1]}), flush=True)
server.serve_forever()
