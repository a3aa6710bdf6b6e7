"""A client of Sobot's LINE API. It needs nothing but Python 3.9: copy this file into your app."""

from __future__ import annotations

import hashlib
import json
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
from typing import Any, Callable, Iterator

TOKEN_EXPIRED = "900002"
"""`ret_code` of a token that has ended, or that a newer one has replaced."""

RENEW_BEFORE = 60
"""How long before its end a token is replaced, in seconds: a call under way should still find it good."""


class SobotError(Exception):
    """Sobot said no. Which status HTTP has then is not documented: what counts is `ret_code`."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(f"{code}: {message}")
        self.code = code


class SobotClient:
    """Share one among all threads. A new token ends the one before it, so a second client would fight the first:
    where several processes call Sobot, keep the token where all of them find it."""

    def __init__(
        self, base_url: str, appid: str, app_key: str, *, now: Callable[[], float] = time.time, timeout: float = 10
    ) -> None:
        self._base_url = base_url.rstrip("/")
        self._appid = appid
        self._app_key = app_key
        self._now = now
        self._timeout = timeout
        self._lock = threading.Lock()
        self._token = ""
        self._expires_at = 0.0

    def query_task_list(self, **filters: Any) -> dict[str, Any]:
        """A page of broadcast tasks, newest first."""
        return self._call("POST", "/chat-set/api/line/query_task_list", body=filters)

    def send_record_list(self, **filters: Any) -> dict[str, Any]:
        """A page of send records, newest first. Without a time range these are the last month's."""
        return self._call("POST", "/chat-set/api/line/send_record_list", body=filters)

    def all_rows(self, list_page: Callable[..., dict[str, Any]], **filters: Any) -> Iterator[dict[str, Any]]:
        """The rows of all pages: `client.all_rows(client.send_record_list, taskid=…)`."""
        page_no = page_count = 1
        while page_no <= page_count:
            page = list_page(**filters, page_no=page_no, page_size=100)
            yield from page["items"]
            page_count = page["page_count"]
            page_no += 1

    def get_media_content(self, message_id: str, channel_id: str) -> bytes:
        """What a person sent: image, video, audio or file. `channel_id` is not the appid of the credentials."""
        query = {"messageid": message_id, "appid": channel_id}
        item = self._call("GET", "/chat-line/api/line/get_media_content", query=query)["item"]
        # The page documents an object and shows a string.
        url = item if isinstance(item, str) else item["url"]
        # The file lies elsewhere, and whoever keeps it has no use for the token.
        with urllib.request.urlopen(url, timeout=self._timeout) as response:
            return response.read()

    def _call(self, method: str, path: str, query: dict[str, str] | None = None, body: Any = None) -> dict[str, Any]:
        token = self._current_token()
        try:
            return self._request(method, path, query, body, token)
        except SobotError as error:
            if error.code != TOKEN_EXPIRED:
                raise
        # Once: a token that is refused as soon as it is there is no reason to ask for more.
        return self._request(method, path, query, body, self._current_token(refused=token))

    def _current_token(self, refused: str | None = None) -> str:
        # Under the lock, so that threads that find no token wait for one instead of ending one another's.
        with self._lock:
            if self._token == refused or self._now() >= self._expires_at - RENEW_BEFORE:
                self._renew()
            return self._token

    def _renew(self) -> None:
        issued_at = self._now()
        create_time = str(int(issued_at))
        sign = hashlib.md5(f"{self._appid}{create_time}{self._app_key}".encode()).hexdigest()
        query = {"appid": self._appid, "create_time": create_time, "sign": sign}
        item = self._request("GET", "/api/get_token", query)["item"]
        self._token, self._expires_at = item["token"], issued_at + int(item["expires_in"])

    def _request(
        self, method: str, path: str, query: dict[str, str] | None, body: Any = None, token: str | None = None
    ) -> dict[str, Any]:
        url = self._base_url + path + ("?" + urllib.parse.urlencode(query) if query else "")
        request = urllib.request.Request(url, method=method)
        if token is not None:
            request.add_header("token", token)
        if body is not None:
            # Without it urllib says that this is a form.
            request.add_header("content-type", "application/json")
            request.data = json.dumps(body).encode()
        try:
            response = urllib.request.urlopen(request, timeout=self._timeout)
        except urllib.error.HTTPError as error:
            response = error
        with response:
            text = response.read()
        try:
            answer = json.loads(text)
        except ValueError:
            answer = None
        if not isinstance(answer, dict) or not isinstance(answer.get("ret_code"), str):
            raise RuntimeError(f"{path} answered {response.status}, without a ret_code")
        if answer["ret_code"] != "000000":
            raise SobotError(answer["ret_code"], answer["ret_msg"])
        return answer
