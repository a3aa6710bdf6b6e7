"""A bug that its own test does not see: each job makes a client, and each client takes a token that ends the others'.
`sobot-mock exec -- python3 examples/python/planted_bug.py` sees it."""

import os
import unittest

from sobot_client import SobotClient


def failed_records(task_id):
    client = SobotClient(os.environ["SOBOT_BASE_URL"], os.environ["SOBOT_APPID"], os.environ["SOBOT_APP_KEY"])
    return list(client.all_rows(client.send_record_list, taskid=task_id, message_status="9"))


class PlantedBugTest(unittest.TestCase):
    def test_failed_records_are_found(self):
        for task_id in ["one", "two", "three"]:
            self.assertEqual(failed_records(task_id), [])


if __name__ == "__main__":
    unittest.main()
