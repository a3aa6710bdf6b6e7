<?php

declare(strict_types=1);

// A bug that its own test does not see: each request of the app keeps its token in a file of its own, so that each
// takes one and ends that of the others. `sobot-mock exec -- php examples/php/planted-bug.php` sees it.

require __DIR__ . '/sobot-client.php';

function failedRecords(string $taskId): array
{
    $tokens = new TokenFile(tempnam(sys_get_temp_dir(), 'sobot'));
    $client = new SobotClient(getenv('SOBOT_BASE_URL'), getenv('SOBOT_APPID'), getenv('SOBOT_APP_KEY'), $tokens);
    $filters = ['taskid' => $taskId, 'message_status' => '9'];
    return iterator_to_array($client->allRows($client->sendRecordList(...), $filters));
}

foreach (['one', 'two', 'three'] as $taskId) {
    if (failedRecords($taskId) !== []) {
        exit(1);
    }
}
echo "ok    failed records are found\n";
