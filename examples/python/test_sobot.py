"""Run it behind `sobot-mock exec --`, by pytest or by `python3 -m unittest`."""

import base64
import json
import os
import queue
import socket
import threading
import time
import unittest
import urllib.error
import urllib.request
from http.server import BaseHTTPRequestHandler, HTTPServer

from sobot_client import SobotClient, SobotError
from sobot_webhook import create_receiver, sign

BASE_URL = os.environ["SOBOT_BASE_URL"]
SECRET = os.environ["SOBOT_MOCK_WEBHOOK_SECRET"]
TENANT = f"{os.environ['SOBOT_MOCK_URL']}/_mock/tenants/{os.environ['SOBOT_APPID']}"
DAY = 86_400

# One client for all tests, as the app has one: each new one would take a token and end that of the others.
time_passed = 0
client = SobotClient(
    BASE_URL, os.environ["SOBOT_APPID"], os.environ["SOBOT_APP_KEY"], now=lambda: time.time() + time_passed
)


def control(path, body=None):
    """A call of the mock server's control routes: it plays the LINE user, moves the clock, makes calls fail."""
    request = urllib.request.Request(TENANT + path, data=None if body is None else json.dumps(body).encode())
    request.add_header("authorization", f"Bearer {os.environ['SOBOT_MOCK_CONTROL_TOKEN']}")
    request.add_header("content-type", "application/json")
    with urllib.request.urlopen(request) as response:
        return json.load(response)


def count_of(operation):
    return len(control(f"/journal?operation={operation}")["items"])


class ClientTest(unittest.TestCase):
    def test_one_token_serves_many_calls(self):
        client.query_task_list(page_size=100)
        before = count_of("getToken")
        client.query_task_list(page_size=100)
        list(client.all_rows(client.send_record_list, message_status="9"))
        self.assertEqual(count_of("getToken"), before)

    def test_threads_share_one_token(self):
        client.query_task_list(page_size=100)
        self.pass_time(DAY)
        before = count_of("getToken")
        threads = [threading.Thread(target=lambda: client.query_task_list(page_size=100)) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(count_of("getToken"), before + 1)

    def test_a_token_is_replaced_a_minute_before_it_ends(self):
        client.query_task_list(page_size=100)
        before = count_of("getToken")
        self.pass_time(DAY - 30)
        client.query_task_list(page_size=100)
        self.assertEqual(count_of("getToken"), before + 1)

    def test_a_token_that_is_refused_is_renewed_and_the_call_made_again(self):
        control("/faults", {"match": {"operation": "queryTaskList"}, "request": {"retCode": "900002"}, "times": 1})
        self.assertGreater(client.query_task_list(page_size=100)["total_count"], 0)

    def test_another_refusal_is_told(self):
        control("/faults", {"match": {"operation": "queryTaskList"}, "request": {"retCode": "999994"}, "times": 1})
        with self.assertRaises(SobotError) as raised:
            client.query_task_list(task_name="refused", page_size=100)
        self.assertEqual(raised.exception.code, "999994")

    def test_an_error_that_is_none_of_sobots_is_told_by_its_status(self):
        broken = {"status": 502, "body": "malformed"}
        control("/faults", {"match": {"operation": "queryTaskList"}, "request": broken, "times": 1})
        with self.assertRaises(RuntimeError) as raised:
            client.query_task_list(task_name="broken", page_size=100)
        told = "/chat-set/api/line/query_task_list answered 502, without a ret_code"
        self.assertEqual(str(raised.exception), told)

    def test_an_answer_without_a_ret_code_is_told(self):
        class Gateway(BaseHTTPRequestHandler):
            def do_GET(self):
                self.send_response(200)
                self.end_headers()
                self.wfile.write(self.server.answer)

            def log_message(self, *_):
                pass

        gateway = HTTPServer(("127.0.0.1", 0), Gateway)
        threading.Thread(target=gateway.serve_forever, daemon=True).start()
        self.addCleanup(gateway.server_close)
        self.addCleanup(gateway.shutdown)
        for gateway.answer in [b'{"message":"no route"}', b'{"ret_code":0}', b'"ret_code"', b"null", b"", b"\xff"]:
            with self.subTest(gateway.answer), self.assertRaises(RuntimeError) as raised:
                SobotClient(f"http://127.0.0.1:{gateway.server_port}", "id", "key").query_task_list()
            self.assertEqual(str(raised.exception), "/api/get_token answered 200, without a ret_code")

    def test_all_pages_of_a_list_are_read(self):
        task = client.query_task_list(page_size=100)["items"][0]
        records = list(client.all_rows(client.send_record_list))
        self.assertGreater(len(records), 100)
        self.assertEqual(len({(record["taskid"], record["recipient_id"]) for record in records}), len(records))
        of_task = list(client.all_rows(client.send_record_list, taskid=task["taskid"]))
        self.assertEqual({record["taskid"] for record in of_task}, {task["taskid"]})

    def pass_time(self, seconds):
        global time_passed
        time_passed += seconds
        control("/clock", {"advance": f"{seconds}s"})


class WebhookTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.handled = queue.Queue()
        cls.receiver = create_receiver(SECRET, cls.handled.put)
        threading.Thread(target=cls.receiver.serve_forever, daemon=True).start()
        cls.url = f"http://127.0.0.1:{cls.receiver.server_port}/webhook"
        control("/receivers", {"url": cls.url, "secret": SECRET})

    @classmethod
    def tearDownClass(cls):
        cls.receiver.shutdown()
        cls.receiver.server_close()

    def test_what_a_person_sends_arrives_byte_for_byte(self):
        picture = bytes(range(256)) * 100
        act = {"type": "image", "content": base64.b64encode(picture).decode(), "contentType": "image/png"}
        # A webhook does not tell its channel: an app has it in its configuration, by `destination`.
        channel_id = control("/events", act)["messages"][0]["channelId"]
        message = self.handled.get(timeout=30)["message"]
        self.assertEqual(client.get_media_content(message["id"], channel_id), picture)

    def test_a_text_beyond_ascii_passes_the_signature(self):
        control("/events", {"type": "text", "text": "สวัสดี 😀 <b>/"})
        self.assertEqual(self.handled.get(timeout=30)["message"]["text"], "สวัสดี 😀 <b>/")

    def test_an_event_that_comes_again_is_handled_once(self):
        control("/events", {"type": "text", "text": "once"})
        first = self.handled.get(timeout=30)
        delivery = control(f"/deliveries?webhookEventId={first['webhookEventId']}")["items"][0]
        control(f"/deliveries/{delivery['id']}/redeliver", {})
        control("/events", {"type": "text", "text": "after"})
        self.assertEqual(self.handled.get(timeout=30)["message"]["text"], "after")

    def test_an_unknown_event_is_acknowledged(self):
        body = json.dumps({"events": [{"type": "ofTomorrow", "webhookEventId": "01M8GPF5TQG2GGS5HF657SXBQS"}]}).encode()
        self.assertEqual(self.post(body, sign(SECRET, body)), 200)
        self.assertEqual(self.handled.get(timeout=30)["type"], "ofTomorrow")

    def test_a_forged_event_is_refused(self):
        self.assertEqual(self.post(b'{"events":[]}', sign("another secret", b'{"events":[]}')), 401)

    def test_an_empty_secret_is_refused(self):
        with self.assertRaises(ValueError):
            create_receiver("", self.handled.put)
        body = b'{"events":[]}'
        self.assertEqual(self.post(body, sign("", body)), 401)

    def test_a_body_whose_length_is_not_told_is_refused_before_it_is_read(self):
        for header, status in [
            ("content-length: -1", b"400"),
            ("content-length: " + "9" * 5000, b"400"),
            ("transfer-encoding: chunked", b"411"),
            ("content-length: 1048577", b"413"),
        ]:
            with self.subTest(header[:40]):
                self.assertEqual(self.answer_to(header)[9:12], status)

    def test_a_connection_that_ends_is_said_to(self):
        for header in ["content-length: -1", "transfer-encoding: chunked", "content-length: 1048577"]:
            with self.subTest(header):
                self.assertIn(b"\r\nconnection: close\r\n", self.answer_to(header))
        answer = self.answer_to("content-length: 9", method="GET")
        self.assertEqual(answer[9:12], b"405")
        self.assertIn(b"\r\nconnection: close\r\n", answer)

    def test_blanks_after_a_header_are_none_of_it(self):
        body = b'{"events":[]}'
        header = f"connection: close\r\ncontent-length: {len(body)} \t\r\nx-line-signature: {sign(SECRET, body)} \t"
        self.assertEqual(self.answer_to(header, body=body)[9:12], b"200")

    def test_half_a_request_holds_the_connection_no_longer_than_the_timeout(self):
        receiver = create_receiver(SECRET, self.handled.put, timeout=1)
        threading.Thread(target=receiver.serve_forever, daemon=True).start()
        self.addCleanup(receiver.server_close)
        self.addCleanup(receiver.shutdown)
        self.assertEqual(self.answer_to("content-length: 9", port=receiver.server_port), b"")

    def answer_to(self, header, *, method="POST", body=b"", port=None):
        """What a request with this header gets, until the connection ends; nothing where it just ends."""
        with socket.create_connection(("127.0.0.1", port or self.receiver.server_port), timeout=30) as connection:
            connection.sendall(f"{method} /webhook HTTP/1.1\r\nhost: app\r\n{header}\r\n\r\n".encode() + body)
            return connection.makefile("rb").read()

    def post(self, body, signature):
        request = urllib.request.Request(self.url, data=body, headers={"x-line-signature": signature})
        try:
            with urllib.request.urlopen(request) as response:
                return response.status
        except urllib.error.HTTPError as error:
            return error.code


if __name__ == "__main__":
    unittest.main()
