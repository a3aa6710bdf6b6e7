<?php

declare(strict_types=1);

// Run it behind `sobot-mock exec --`.

require __DIR__ . '/sobot-client.php';
require __DIR__ . '/event-inbox.php';

const DAY = 86_400;

$folder = sys_get_temp_dir() . '/sobot-' . bin2hex(random_bytes(6));
mkdir($folder, 0700);
$timePassed = 0;

/** A client like that of another request of the app: it shares the file, and nothing else. */
function newClient(): SobotClient
{
    global $folder;
    $now = fn (): int => time() + $GLOBALS['timePassed'];
    $tokens = new TokenFile("$folder/token.json");
    return new SobotClient(getenv('SOBOT_BASE_URL'), getenv('SOBOT_APPID'), getenv('SOBOT_APP_KEY'), $tokens, $now);
}

/** A call of the mock server's control routes: it plays the LINE user, moves the clock, makes calls fail. */
function control(string $path, ?array $body = null): array
{
    $url = getenv('SOBOT_MOCK_URL') . '/_mock/tenants/' . getenv('SOBOT_APPID') . $path;
    $headers = ['authorization: Bearer ' . getenv('SOBOT_MOCK_CONTROL_TOKEN'), 'content-type: application/json'];
    $options = ['header' => $headers, 'ignore_errors' => true];
    if ($body !== null) {
        $options += ['method' => 'POST', 'content' => json_encode((object) $body)];
    }
    return json_decode(file_get_contents($url, false, stream_context_create(['http' => $options])), true);
}

function post(string $url, string $body, string $secret): int
{
    $signature = base64_encode(hash_hmac('sha256', $body, $secret, true));
    $headers = ["x-line-signature: $signature", 'content-type: application/json'];
    $options = ['method' => 'POST', 'header' => $headers, 'content' => $body, 'ignore_errors' => true];
    file_get_contents($url, false, stream_context_create(['http' => $options]));
    return (int) explode(' ', $http_response_header[0])[1];
}

/** Makes the next call of queryTaskList fail. */
function refuse(string $code): void
{
    fault('queryTaskList', ['retCode' => $code]);
}

/** Makes the next call of an operation fail. */
function fault(string $operation, array $request): void
{
    control('/faults', ['match' => ['operation' => $operation], 'request' => $request, 'times' => 1]);
}

function countOf(string $operation): int
{
    return count(control("/journal?operation=$operation")['items']);
}

function passTime(int $seconds): void
{
    $GLOBALS['timePassed'] += $seconds;
    control('/clock', ['advance' => "{$seconds}s"]);
}

function test(string $name, callable $body): void
{
    try {
        $body();
        echo "ok    $name\n";
    } catch (Throwable $error) {
        echo "FAILS $name\n      {$error->getMessage()} (line {$error->getLine()})\n";
        $GLOBALS['failed'] = true;
    }
}

function same(mixed $expected, mixed $got): void
{
    if ($expected !== $got) {
        throw new LogicException('expected ' . var_export($expected, true) . ', got ' . var_export($got, true));
    }
}

/** What the worker finds, once it finds something. */
function handled(EventInbox $inbox): array
{
    for ($tries = 0; ($events = waiting($inbox)) === [] && $tries < 3000; $tries++) {
        usleep(10_000);
    }
    return $events;
}

/** What the worker finds now. */
function waiting(EventInbox $inbox): array
{
    $events = [];
    $inbox->handle(function (stdClass $event) use (&$events): void {
        $events[] = $event;
    });
    return $events;
}

/** An inbox of its own, with these events in it: [webhookEventId, timestamp]. */
function filled(string $name, array ...$events): EventInbox
{
    global $folder;
    mkdir("$folder/$name");
    $inbox = new EventInbox("$folder/$name");
    foreach ($events as [$id, $timestamp]) {
        $inbox->put((object) ['webhookEventId' => $id, 'timestamp' => $timestamp]);
    }
    return $inbox;
}

/** As if a day had passed since the last try of each event in an inbox. */
function age(string $name): void
{
    global $folder;
    foreach (glob("$folder/$name/*.json") as $file) {
        touch($file, time() - DAY);
    }
}

test('one token serves many requests', function (): void {
    newClient()->queryTaskList(['page_size' => 100]);
    $before = countOf('getToken');
    newClient()->queryTaskList(['page_size' => 100]);
    newClient()->queryTaskList(['page_size' => 100, 'task_name' => 'nothing']);
    same($before, countOf('getToken'));
});

test('a token is replaced a minute before it ends', function (): void {
    newClient()->queryTaskList(['page_size' => 100]);
    $before = countOf('getToken');
    passTime(DAY - 30);
    newClient()->queryTaskList(['page_size' => 100]);
    same($before + 1, countOf('getToken'));
});

test('a token that is refused is renewed, and the call made again', function (): void {
    refuse('900002');
    same(true, newClient()->queryTaskList(['page_size' => 100])['total_count'] > 0);
});

test('another refusal is told', function (): void {
    refuse('999994');
    try {
        newClient()->queryTaskList(['page_size' => 100, 'task_name' => 'refused']);
        throw new LogicException('it was not refused');
    } catch (SobotError $error) {
        same('999994', $error->retCode);
    }
});

test('an error that is none of Sobot\'s is told by its status', function (): void {
    fault('queryTaskList', ['status' => 502, 'body' => 'malformed']);
    try {
        newClient()->queryTaskList(['page_size' => 100, 'task_name' => 'broken']);
        throw new LogicException('it did not fail');
    } catch (RuntimeException $error) {
        same(true, str_contains($error->getMessage(), ' 502 '));
    }
});

test('all pages of a list are read', function (): void {
    $client = newClient();
    $records = iterator_to_array($client->allRows($client->sendRecordList(...)));
    same(true, count($records) > 100);
    $ids = array_map(fn (array $record): string => "$record[taskid] $record[recipient_id]", $records);
    same(count($records), count(array_unique($ids)));
});

/** A script, as PHP's own server runs it: the process and the URL. */
function startServer(string $script, array $env = []): array
{
    global $folder;
    $listening = stream_socket_server('tcp://127.0.0.1:0');
    $address = stream_socket_get_name($listening, false);
    fclose($listening);
    $log = ['file', "$folder/server.log", 'a'];
    $server = proc_open(
        [PHP_BINARY, '-S', $address, $script],
        [['pipe', 'r'], $log, $log],
        $pipes,
        env_vars: $env + getenv(),
    );
    for ($tries = 0; @fsockopen("tcp://$address") === false && $tries < 3000; $tries++) {
        usleep(10_000);
    }
    return [$server, "http://$address"];
}

/** The receiver: the process and the URL. */
function startReceiver(string $secret, string $inbox): array
{
    return startServer(__DIR__ . '/webhook.php', ['CHANNEL_SECRET' => $secret, 'INBOX' => $inbox]);
}

/** What a client says of a call to a server that answers so. */
function toldOf(string $answer, callable $call): string
{
    global $folder;
    file_put_contents("$folder/answer.php", "<?php $answer");
    file_put_contents("$folder/answer.json", json_encode(['token' => 't', 'expiresAt' => time() + DAY]));
    [$server, $url] = startServer("$folder/answer.php");
    try {
        $call(new SobotClient($url, 'id', 'key', new TokenFile("$folder/answer.json"), timeout: 1));
        return 'it did not fail';
    } catch (RuntimeException $error) {
        return str_replace($url, '', $error->getMessage());
    } finally {
        proc_terminate($server);
    }
}

test('an answer without a ret_code is told by its status, after a redirect by the last', function (): void {
    $told = 'Failed to call /chat-set/api/line/query_task_list: HTTP/1.1 404 Not Found, without a ret_code';
    $query = fn (SobotClient $client): array => $client->queryTaskList();
    $answers = ['exit("{\"message\":\"no route\"}");', 'exit("{\"ret_code\":0}");', 'exit("\"no route\"");', 'exit();'];
    foreach ($answers as $answer) {
        same($told, toldOf("http_response_code(404); $answer", $query));
        $redirect = 'if ($_SERVER["REQUEST_URI"] !== "/there") { header("location: /there"); exit; }';
        same($told, toldOf("$redirect http_response_code(404); $answer", $query));
    }
});

test('an answer that does not come to its end is told', function (): void {
    $query = fn (SobotClient $client): array => $client->queryTaskList();
    $told = 'Failed to call /chat-set/api/line/query_task_list: the answer did not come to its end';
    same($told, toldOf('echo "{"; flush(); sleep(60);', $query));
    same($told, toldOf('header("content-length: 9"); echo "{";', $query));
});

test('half a picture is not taken for the whole', function (): void {
    $item = '["ret_code" => "000000", "item" => "http://$_SERVER[HTTP_HOST]/picture"]';
    $first = "if (\$_SERVER['REQUEST_URI'] !== '/picture') exit(json_encode($item));";
    $picture = fn (SobotClient $client): string => $client->getMediaContent('m', 'c');
    $told = 'Failed to call /picture: the answer did not come to its end';
    same($told, toldOf("$first echo 'half'; flush(); sleep(60);", $picture));
    same($told, toldOf("$first header('content-length: 9'); echo 'half';", $picture));
    same('it did not fail', toldOf("$first header('content-length: 4'); echo 'half';", $picture));
});

$secret = (string) getenv('SOBOT_MOCK_WEBHOOK_SECRET');
mkdir("$folder/inbox");
$inbox = new EventInbox("$folder/inbox");
[$receiver, $url] = startReceiver($secret, "$folder/inbox");
control('/receivers', ['url' => $url, 'secret' => $secret]);

test('what a person sends arrives byte for byte', function () use ($inbox): void {
    $picture = str_repeat(implode('', array_map(chr(...), range(0, 255))), 100);
    $act = control('/events', ['type' => 'image', 'content' => base64_encode($picture), 'contentType' => 'image/png']);
    // A webhook does not tell its channel: an app has it in its configuration, by `destination`.
    $channelId = $act['messages'][0]['channelId'];
    [$event] = handled($inbox);
    same(true, newClient()->getMediaContent($event->message->id, $channelId) === $picture);
    // The page of an error is not what the person sent.
    fault('mediaFile', ['status' => 404]);
    try {
        newClient()->getMediaContent($event->message->id, $channelId);
        throw new LogicException('it did not fail');
    } catch (RuntimeException $error) {
        same(true, str_contains($error->getMessage(), ' 404 '));
    }
});

test('a text beyond ASCII passes the signature', function () use ($inbox): void {
    control('/events', ['type' => 'text', 'text' => 'สวัสดี 😀 <b>/']);
    same('สวัสดี 😀 <b>/', handled($inbox)[0]->message->text);
});

test('an event that comes again is handled once', function () use ($inbox): void {
    control('/events', ['type' => 'text', 'text' => 'once']);
    [$first] = handled($inbox);
    $delivery = control("/deliveries?webhookEventId=$first->webhookEventId")['items'][0];
    control("/deliveries/$delivery[id]/redeliver", []);
    control('/events', ['type' => 'text', 'text' => 'after']);
    same(['after'], array_map(fn (stdClass $event): string => $event->message->text, handled($inbox)));
});

test('an unknown event is acknowledged', function () use ($inbox, $secret, $url): void {
    $event = ['type' => 'ofTomorrow', 'webhookEventId' => '01M8GPF5TQG2GGS5HF657SXBQS'];
    same(200, post($url, json_encode(['events' => [$event]]), $secret));
    same('ofTomorrow', handled($inbox)[0]->type);
});

test('a forged event is refused', function () use ($url): void {
    same(401, post($url, '{"events":[]}', 'another secret'));
});

test('an event that cannot be kept is not acknowledged', function () use ($folder, $secret, $url): void {
    $body = json_encode(['events' => [['type' => 'ofTomorrow', 'webhookEventId' => '01M8GPF5TQG2GGS5HF657SXBQT']]]);
    rename("$folder/inbox", "$folder/elsewhere");
    same(500, post($url, $body, $secret));
    rename("$folder/elsewhere", "$folder/inbox");
    same(200, post($url, $body, $secret));
});

proc_terminate($receiver);

test('without a secret or an inbox nothing is taken', function () use ($folder, $secret): void {
    foreach ([['', "$folder/inbox"], [$secret, '']] as [$signedWith, $inbox]) {
        [$receiver, $url] = startReceiver($signedWith, $inbox);
        $status = post($url, '{"events":[]}', $signedWith);
        proc_terminate($receiver);
        same(500, $status);
    }
    same(2, substr_count(file_get_contents("$folder/server.log"), 'Set CHANNEL_SECRET and INBOX'));
});

test('events are handled as they happened, those of one moment as they came', function (): void {
    $inbox = filled('order', ['d', 30], ['a', 10], ['e', 30], ['c', 20], ['f', 30], ['b', 10], ['g', 30]);
    same('a b c d e f g', implode(' ', array_column(handled($inbox), 'webhookEventId')));
});

test('an event is kept until it was handled', function (): void {
    $inbox = filled('kept', ['a', 10]);
    // A worker that is killed now leaves it to the next one.
    $next = [];
    $inbox->handle(function () use ($inbox, &$next): void {
        age('kept');
        $next = handled($inbox);
    });
    same(['a'], array_column($next, 'webhookEventId'));
    same([], waiting($inbox));
});

test('an event that could not be handled is handed on again, and the others meanwhile', function (): void {
    $inbox = filled('again', ['a', 10], ['b', 20]);
    $done = [];
    $work = function (stdClass $event) use (&$done, &$isAway): void {
        if ($isAway && $event->webhookEventId === 'a') {
            throw new RuntimeException('the database is away');
        }
        $done[] = $event->webhookEventId;
    };
    foreach ([true, false] as $isAway) {
        $inbox->handle($work);
        age('again');
    }
    same('b a', implode(' ', $done));
    same([], waiting($inbox));
});

/** Fails at all that waits, in each of so many rounds; after each the inbox ages where asked. How many tries it was. */
function failing(EventInbox $inbox, int $rounds, ?string $aged = null): int
{
    $tries = 0;
    for ($round = 0; $round < $rounds; $round++) {
        $inbox->handle(function () use (&$tries): void {
            $tries++;
            throw new RuntimeException('the database is away');
        });
        if ($aged !== null) {
            age($aged);
        }
    }
    return $tries;
}

test('an event that fails is not tried again at once', function (): void {
    $inbox = filled('young', ['a', 10]);
    same(1, failing($inbox, 12));
    age('young');
    same(1, failing($inbox, 12));
});

test('an event that fails ten times is put aside, and does not come back', function () use ($folder): void {
    $inbox = filled('aside', ['a', 10]);
    same(10, failing($inbox, 12, 'aside'));
    $aside = array_map(fn (string $file): string => file_get_contents($file), glob("$folder/aside/*.failed"));
    same(['a'], array_map(fn (string $text): string => json_decode($text)->event->webhookEventId, $aside));
    $inbox->put((object) ['webhookEventId' => 'a', 'timestamp' => 10]);
    same([], waiting($inbox));
});

test('an event that was put aside has ten tries anew once it is renamed back', function () use ($folder): void {
    $inbox = filled('back', ['a', 10]);
    failing($inbox, 11, 'back');
    [$aside] = glob("$folder/back/*.failed");
    rename($aside, substr($aside, 0, -strlen('.failed')));
    same(9, failing($inbox, 9, 'back'));
    same(['a'], array_column(waiting($inbox), 'webhookEventId'));
    same([], glob("$folder/back/*.failed"));
});

exit(isset($failed) ? 1 : 0);
