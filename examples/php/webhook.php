<?php

declare(strict_types=1);

// What Sobot's LINE webhooks are sent to. It answers as soon as the events are kept; a worker handles them.

require __DIR__ . '/event-inbox.php';

// What goes wrong is answered with 500, which it would not be where PHP shows it.
ini_set('display_errors', '0');

http_response_code((function (): int {
    if ($_SERVER['REQUEST_METHOD'] !== 'POST') {
        return 405;
    }
    [$secret, $folder] = [(string) getenv('CHANNEL_SECRET'), (string) getenv('INBOX')];
    // Anybody could sign with an empty secret, and an empty folder is the root of the disk.
    if ($secret === '' || $folder === '') {
        error_log('Set CHANNEL_SECRET and INBOX: php-fpm passes nothing on by itself.');
        return 500;
    }
    // These very bytes are signed. $_POST, or JSON that was parsed and written again, would be others.
    $body = (string) file_get_contents('php://input');
    $signature = base64_encode(hash_hmac('sha256', $body, $secret, true));
    if (!hash_equals($signature, $_SERVER['HTTP_X_LINE_SIGNATURE'] ?? '')) {
        return 401;
    }
    try {
        $envelope = json_decode($body, flags: JSON_THROW_ON_ERROR);
    } catch (JsonException) {
        return 400;
    }
    $events = is_object($envelope) ? $envelope->events ?? null : null;
    if (!is_array($events)) {
        return 400;
    }
    foreach ($events as $event) {
        if (!is_string($event->webhookEventId ?? null)) {
            return 400;
        }
    }
    // None where Sobot tries the URL; that is fine as well.
    $inbox = new EventInbox($folder);
    array_map($inbox->put(...), $events);
    return 200;
})());
