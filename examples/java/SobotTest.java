// A client of Sobot's LINE API, a receiver of its webhooks, and their test, in one file on Java 17 alone. Run it behind
// `sobot-mock exec --`. For your app copy SobotClient and WebhookReceiver; its JSON library takes the place of Json.

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The test: the first class of a file is the one that `java FILE` runs. */
class SobotTest {
    static final Map<String, String> env = System.getenv();
    static final String secret = env.get("SOBOT_MOCK_WEBHOOK_SECRET");
    static final Control control = new Control();
    static Clock clock = Clock.systemUTC();
    // One client for all tests, as the app has one: each new one would take a token and end that of the others.
    static final SobotClient client = new SobotClient(
            env.get("SOBOT_BASE_URL"), env.get("SOBOT_APPID"), env.get("SOBOT_APP_KEY"), () -> clock.instant());
    static final BlockingQueue<Map<String, Object>> handled = new LinkedBlockingQueue<>();
    static int failures;

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 1 && arguments[0].equals("planted-bug")) {
            test("an event is acknowledged", SobotTest::plantedBug);
        } else {
            testClient();
            testReceiver();
        }
        // Not a return: the threads of the servers are still there.
        System.exit(failures == 0 ? 0 : 1);
    }

    static void testClient() {
        test("one token serves many calls", () -> {
            client.queryTaskList(Map.of("page_size", 100));
            int before = control.countOf("getToken");
            client.queryTaskList(Map.of("page_size", 100));
            client.queryTaskList(Map.of("page_size", 100));
            same(before, control.countOf("getToken"));
        });
        test("threads share one token", () -> {
            client.queryTaskList(Map.of("page_size", 100));
            passTime(Duration.ofDays(1));
            int before = control.countOf("getToken");
            ExecutorService threads = Executors.newFixedThreadPool(8);
            Callable<Object> call = () -> client.queryTaskList(Map.of("page_size", 100));
            for (var result : threads.invokeAll(Collections.nCopies(8, call))) result.get();
            threads.shutdown();
            same(before + 1, control.countOf("getToken"));
        });
        test("a token is replaced a minute before it ends", () -> {
            client.queryTaskList(Map.of("page_size", 100));
            int before = control.countOf("getToken");
            passTime(Duration.ofDays(1).minusSeconds(30));
            client.queryTaskList(Map.of("page_size", 100));
            same(before + 1, control.countOf("getToken"));
        });
        test("a token that is refused is renewed, and the call made again", () -> {
            control.refuse("900002");
            same("000000", client.queryTaskList(Map.of("page_size", 100)).get("ret_code"));
        });
        test("another refusal is told", () -> {
            control.refuse("999994");
            try {
                client.queryTaskList(Map.of("page_size", 100, "task_name", "refused"));
                throw new AssertionError("it was not refused");
            } catch (SobotException refusal) {
                same("999994", refusal.code);
            }
        });
        test("an error that is none of Sobot's is told by its status", () -> {
            control.fault(Map.of("status", 502, "body", "malformed"));
            try {
                client.queryTaskList(Map.of("page_size", 100, "task_name", "broken"));
                throw new AssertionError("it did not fail");
            } catch (UncheckedIOException failure) {
                String told = failure.getCause().getMessage();
                same("/chat-set/api/line/query_task_list answered 502, without a ret_code", told);
            }
        });
        test("all pages of a list are read", () -> {
            List<Map<String, Object>> records = client.allRows(client::sendRecordList, Map.of());
            same(true, records.size() > 100);
            Function<Map<String, Object>, String> idOf = row -> row.get("taskid") + " " + row.get("recipient_id");
            same((long) records.size(), records.stream().map(idOf).distinct().count());
        });
    }

    static void testReceiver() throws IOException {
        System.setProperty(WebhookReceiver.MAX_TIME, "1");
        WebhookReceiver receiver = new WebhookReceiver(secret, handled::add, new InetSocketAddress("127.0.0.1", 0));
        String url = "http://127.0.0.1:" + receiver.port() + "/webhook";
        control.connect(url);
        test("what a person sends arrives byte for byte", () -> {
            byte[] picture = new byte[25_600];
            for (int index = 0; index < picture.length; index++) picture[index] = (byte) index;
            String content = Base64.getEncoder().encodeToString(picture);
            var act = control.post("/events", Map.of("type", "image", "content", content, "contentType", "image/png"));
            // A webhook does not tell its channel: an app has it in its configuration, by `destination`.
            String channelId = (String) Json.objects(act.get("messages")).get(0).get("channelId");
            String messageId = (String) Json.object(next().get("message")).get("id");
            same(true, Arrays.equals(picture, client.getMediaContent(messageId, channelId)));
        });
        test("a text beyond ASCII passes the signature", () -> {
            // Spelled so that it is the same whatever encoding the compiler takes the file for.
            String text = "\u0e2a\u0e27\u0e31\u0e2a\u0e14\u0e35 \ud83d\ude00 <b>/";
            control.say(text);
            same(text, Json.object(next().get("message")).get("text"));
        });
        test("an event that comes again is handled once", () -> {
            String id = control.say("once");
            next();
            control.post("/deliveries/" + control.delivered(id) + "/redeliver", Map.of());
            control.say("after");
            same("after", Json.object(next().get("message")).get("text"));
        });
        test("an unknown event is acknowledged", () -> {
            String body = "{\"events\":[{\"type\":\"ofTomorrow\",\"webhookEventId\":\"01M8GPF5TQG2GGS5HF657SXBQS\"}]}";
            same(200, send(url, body, secret));
            same("ofTomorrow", next().get("type"));
        });
        test("an empty secret is refused", () -> {
            try {
                new WebhookReceiver("", handled::add, new InetSocketAddress("127.0.0.1", 0));
                throw new AssertionError("it was taken");
            } catch (IllegalArgumentException refusal) {
                same("the secret is empty: anybody could sign with it", refusal.getMessage());
            }
        });
        test("half a request does not hold the connection for good", () -> {
            try (Socket socket = new Socket("127.0.0.1", receiver.port())) {
                socket.setSoTimeout(30_000);
                String head = "POST /webhook HTTP/1.1\r\nhost: app\r\ncontent-length: 9\r\n\r\n";
                socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
                same(-1, socket.getInputStream().read());
            }
        });
        test("a forged event is refused", () -> same(401, send(url, "{\"events\":[]}", "another secret")));
    }

    /**
     * A bug that its own test does not see: the body is read as a text of Latin-1, as a servlet's reader does where the
     * content type names no charset, and signed as UTF-8. ASCII passes.
     */
    static void plantedBug() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/webhook", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1);
            String signature = WebhookReceiver.sign(secret, body.getBytes(StandardCharsets.UTF_8));
            boolean isGenuine = signature.equals(exchange.getRequestHeaders().getFirst("x-line-signature"));
            exchange.sendResponseHeaders(isGenuine ? 200 : 401, -1);
            exchange.close();
        });
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/webhook";
        same(200, send(url, "{\"events\":[]}", secret));
        // People write more than ASCII.
        control.connect(url);
        control.delivered(control.say("\u4f60\u597d"));
        client.queryTaskList(Map.of("page_size", 100));
    }

    static void passTime(Duration duration) {
        clock = Clock.offset(clock, duration);
        control.post("/clock", Map.of("advance", duration.toSeconds() + "s"));
    }

    static Map<String, Object> next() throws InterruptedException {
        Map<String, Object> event = handled.poll(30, TimeUnit.SECONDS);
        if (event == null) throw new AssertionError("no event came");
        return event;
    }

    static int send(String url, String body, String signedWith) throws Exception {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("x-line-signature", WebhookReceiver.sign(signedWith, bytes))
                .POST(BodyPublishers.ofByteArray(bytes)).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
    }

    interface Body {
        void run() throws Exception;
    }

    static void test(String name, Body body) {
        try {
            body.run();
            System.out.println("ok    " + name);
        } catch (Exception | AssertionError failure) {
            failures++;
            System.out.println("FAILS " + name);
            failure.printStackTrace(System.out);
        }
    }

    static void same(Object expected, Object got) {
        if (!expected.equals(got)) throw new AssertionError("expected " + expected + ", got " + got);
    }

    /** The mock server's control routes: they play the LINE user, move the clock, make calls fail. */
    static class Control {
        private final HttpClient http = HttpClient.newHttpClient();

        Map<String, Object> post(String path, Map<String, ?> body) {
            return call(path, BodyPublishers.ofString(Json.write(body)), "POST");
        }

        int countOf(String operation) {
            return Json.objects(get("/journal?operation=" + operation).get("items")).size();
        }

        void connect(String url) {
            post("/receivers", Map.of("url", url, "secret", secret));
        }

        void refuse(String code) {
            fault(Map.of("retCode", code));
        }

        void fault(Map<String, ?> request) {
            Map<String, String> match = Map.of("operation", "queryTaskList");
            post("/faults", Map.of("match", match, "request", request, "times", 1));
        }

        /** A LINE user writes; the id of the event. */
        String say(String text) {
            var events = Json.objects(post("/events", Map.of("type", "text", "text", text)).get("events"));
            return (String) events.get(0).get("webhookEventId");
        }

        /** Waits until there is no more to come of an event; the id of its delivery. */
        Object delivered(String eventId) throws InterruptedException {
            while (true) {
                var first = Json.objects(get("/deliveries?webhookEventId=" + eventId).get("items")).get(0);
                if (List.of("acknowledged", "gave_up").contains(first.get("status"))) return first.get("id");
                Thread.sleep(10);
            }
        }

        private Map<String, Object> get(String path) {
            return call(path, BodyPublishers.noBody(), "GET");
        }

        private Map<String, Object> call(String path, HttpRequest.BodyPublisher body, String method) {
            String url = env.get("SOBOT_MOCK_URL") + "/_mock/tenants/" + env.get("SOBOT_APPID") + path;
            HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                    .header("authorization", "Bearer " + env.get("SOBOT_MOCK_CONTROL_TOKEN"))
                    .header("content-type", "application/json")
                    .method(method, body).build();
            try {
                return Json.object(Json.read(http.send(request, BodyHandlers.ofString()).body()));
            } catch (IOException | InterruptedException failure) {
                throw new IllegalStateException(path, failure);
            }
        }
    }
}

/** Sobot said no. Which status HTTP has then is not documented: what counts is ret_code. */
class SobotException extends RuntimeException {
    final String code;

    SobotException(String code, String message) {
        super(code + ": " + message);
        this.code = code;
    }
}

/**
 * A client of Sobot's LINE API. Share one among all threads: a new token ends the one before it, so a second client
 * would fight the first. Where several processes call Sobot, keep the token where all of them find it.
 */
class SobotClient {
    /** ret_code of a token that has ended, or that a newer one has replaced. */
    private static final String TOKEN_EXPIRED = "900002";
    /** How long before its end a token is replaced: a call under way should still find it good. */
    private static final Duration RENEW_BEFORE = Duration.ofMinutes(1);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final String baseUrl;
    private final String appid;
    private final String appKey;
    private final Supplier<Instant> now;
    private String token = "";
    private Instant expiresAt = Instant.EPOCH;

    SobotClient(String baseUrl, String appid, String appKey, Supplier<Instant> now) {
        this.baseUrl = baseUrl;
        this.appid = appid;
        this.appKey = appKey;
        this.now = now;
    }

    /** A page of broadcast tasks, newest first. */
    Map<String, Object> queryTaskList(Map<String, ?> filter) {
        return call("/chat-set/api/line/query_task_list", Json.write(filter));
    }

    /** A page of send records, newest first. Without a time range these are the last month's. */
    Map<String, Object> sendRecordList(Map<String, ?> filter) {
        return call("/chat-set/api/line/send_record_list", Json.write(filter));
    }

    /** The rows of all pages: {@code client.allRows(client::sendRecordList, Map.of("taskid", id))}. */
    List<Map<String, Object>> allRows(Function<Map<String, ?>, Map<String, Object>> listPage, Map<String, ?> filter) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (long pageNo = 1, pageCount = 1; pageNo <= pageCount; pageNo++) {
            Map<String, Object> wanted = new HashMap<>(filter);
            wanted.putAll(Map.of("page_no", pageNo, "page_size", 100));
            Map<String, Object> page = listPage.apply(wanted);
            rows.addAll(Json.objects(page.get("items")));
            pageCount = ((Number) page.get("page_count")).longValue();
        }
        return rows;
    }

    /** What a person sent: image, video, audio or file. The channel is not the appid of the credentials. */
    byte[] getMediaContent(String messageId, String channelId) {
        String query = queryOf(Map.of("messageid", messageId, "appid", channelId));
        Object item = call("/chat-line/api/line/get_media_content?" + query, null).get("item");
        // The page documents an object and shows a string.
        String url = item instanceof String text ? text : (String) Json.object(item).get("url");
        // The file lies elsewhere, and whoever keeps it has no use for the token.
        HttpResponse<byte[]> response = send(HttpRequest.newBuilder(URI.create(url)));
        if (response.statusCode() != 200) throw failureOf(response, "");
        return response.body();
    }

    private Map<String, Object> call(String path, String body) {
        String used = currentToken(null);
        try {
            return request(path, body, used);
        } catch (SobotException refusal) {
            if (!refusal.code.equals(TOKEN_EXPIRED)) throw refusal;
        }
        // Once: a token that is refused as soon as it is there is no reason to ask for more.
        return request(path, body, currentToken(used));
    }

    /** Synchronized, so that threads that find no token wait for one instead of ending one another's. */
    private synchronized String currentToken(String refused) {
        Instant issuedAt = now.get();
        if (token.equals(refused) || !issuedAt.isBefore(expiresAt.minus(RENEW_BEFORE))) {
            String createTime = String.valueOf(issuedAt.getEpochSecond());
            String sign = md5(appid + createTime + appKey);
            String query = queryOf(Map.of("appid", appid, "create_time", createTime, "sign", sign));
            Map<String, Object> item = Json.object(request("/api/get_token?" + query, null, null).get("item"));
            token = (String) item.get("token");
            expiresAt = issuedAt.plusSeconds(Long.parseLong((String) item.get("expires_in")));
        }
        return token;
    }

    private Map<String, Object> request(String path, String body, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(baseUrl + path));
        if (token != null) request.header("token", token);
        if (body != null) request.header("content-type", "application/json").POST(BodyPublishers.ofString(body));
        HttpResponse<byte[]> response = send(request);
        Map<String, Object> answer;
        try {
            answer = Json.object(Json.read(new String(response.body(), StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException noAnswerOfSobot) {
            throw failureOf(response, ", without a ret_code");
        }
        if (!(answer.get("ret_code") instanceof String code)) throw failureOf(response, ", without a ret_code");
        if (code.equals("000000")) return answer;
        throw new SobotException(code, (String) answer.get("ret_msg"));
    }

    private static UncheckedIOException failureOf(HttpResponse<byte[]> response, String detail) {
        String path = response.uri().getPath();
        return new UncheckedIOException(new IOException(path + " answered " + response.statusCode() + detail));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(Duration.ofSeconds(10)).build(), BodyHandlers.ofByteArray());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interruption);
        }
    }

    private static String queryOf(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String md5(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

/** Takes webhooks at /webhook. It answers as soon as the events wait in a queue, and hands each on once. */
class WebhookReceiver {
    static final String MAX_TIME = "sun.net.httpserver.maxReqTime";
    private static final int MAX_BODY = 1 << 20;
    private static final int REMEMBERED = 10_000;

    private final String secret;
    private final Consumer<Map<String, Object>> handle;
    private final HttpServer server;
    // In an app of several processes, or one that is restarted, both belong into the database: what waits here ends
    // with the process, and does not come again.
    private final ExecutorService events = Executors.newSingleThreadExecutor();
    private final Map<String, Boolean> seen = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    /**
     * @param handle is called with each genuine event, one after the other. What it doesn't know it should let pass:
     *     LINE adds types of events and messages without notice.
     */
    WebhookReceiver(String secret, Consumer<Map<String, Object>> handle, InetSocketAddress address) throws IOException {
        if (secret.isEmpty()) throw new IllegalArgumentException("the secret is empty: anybody could sign with it");
        this.secret = secret;
        this.handle = handle;
        // Else whoever sends half a request holds a thread for good. In seconds; Java's server reads it once.
        if (System.getProperty(MAX_TIME) == null) System.setProperty(MAX_TIME, "10");
        // Events come in bursts: let some wait.
        server = HttpServer.create(address, 128);
        server.setExecutor(Executors.newFixedThreadPool(8));
        server.createContext("/webhook", this::answer);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** What x-line-signature is for these very bytes. Parsed and written again, they would be others. */
    static String sign(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(take(exchange), -1);
        }
    }

    private int take(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestMethod().equals("POST")) return 405;
        byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY + 1);
        if (body.length > MAX_BODY) return 413;
        String signature = exchange.getRequestHeaders().getFirst("x-line-signature");
        if (signature == null) return 401;
        // Compared in the same time wherever they differ.
        if (!MessageDigest.isEqual(sign(secret, body).getBytes(), signature.getBytes())) return 401;
        List<Map<String, Object>> received;
        try {
            // Strictly: new String(body, UTF_8) would put U+FFFD where the text was.
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
            received = Json.objects(Json.object(Json.read(text)).get("events"));
        } catch (CharacterCodingException | IllegalArgumentException noEnvelope) {
            return 400;
        }
        if (!received.stream().allMatch(event -> event.get("webhookEventId") instanceof String)) return 400;
        // None where Sobot tries the URL; that is fine as well.
        for (Map<String, Object> event : received) events.execute(() -> handleOnce(event));
        return 200;
    }

    private void handleOnce(Map<String, Object> event) {
        // A redelivery keeps its id, and so does the same event that arrives twice.
        if (seen.put((String) event.get("webhookEventId"), true) != null) return;
        try {
            handle.accept(event);
        } catch (RuntimeException failure) {
            // One event that cannot be handled is no reason to stop with the others.
            System.getLogger("webhooks").log(System.Logger.Level.ERROR, "An event was not handled: " + event, failure);
        }
    }
}

/** Reads and writes JSON, as Java has nothing for it. Your app has Jackson or Gson. */
class Json {
    private static final int MAX_DEPTH = 500;
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?");

    private final String text;
    private int at;
    private int depth;

    private Json(String text) {
        this.text = text;
    }

    /** @throws IllegalArgumentException for what is no JSON */
    static Object read(String text) {
        Json json = new Json(text);
        Object value = json.value();
        if (json.at < text.length()) throw json.unexpected();
        return value;
    }

    /** @throws IllegalArgumentException for what is no object */
    @SuppressWarnings("unchecked")
    static Map<String, Object> object(Object value) {
        if (value instanceof Map) return (Map<String, Object>) value;
        throw new IllegalArgumentException("this is no object: " + value);
    }

    /** @throws IllegalArgumentException for what is no list of objects */
    static List<Map<String, Object>> objects(Object value) {
        if (value instanceof List<?> list) return list.stream().map(Json::object).toList();
        throw new IllegalArgumentException("this is no list: " + value);
    }

    static String write(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream().map(each -> write(each.getKey()) + ":" + write(each.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Json::write).collect(Collectors.joining(",", "[", "]"));
        }
        if (!(value instanceof String)) return String.valueOf(value);
        StringBuilder written = new StringBuilder("\"");
        for (char each : ((String) value).toCharArray()) {
            if (each < ' ' || each == '"' || each == '\\') written.append(String.format("\\u%04x", (int) each));
            else written.append(each);
        }
        return written.append('"').toString();
    }

    private Object value() {
        skip();
        if (depth > MAX_DEPTH) throw unexpected();
        Object value = switch (peek()) {
            case '{' -> members();
            case '[' -> elements();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
        skip();
        return value;
    }

    private Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        for (boolean more = begins('}'); more; more = goesOn('}')) {
            skip();
            String name = string();
            skip();
            expect(':');
            members.put(name, value());
        }
        return members;
    }

    private List<Object> elements() {
        List<Object> elements = new ArrayList<>();
        for (boolean more = begins(']'); more; more = goesOn(']')) elements.add(value());
        return elements;
    }

    /** Steps into an object or array; whether there is anything in it. */
    private boolean begins(char end) {
        at++;
        depth++;
        skip();
        return peek() != end || !ends();
    }

    private boolean goesOn(char end) {
        if (peek() == end) return !ends();
        expect(',');
        return true;
    }

    private boolean ends() {
        at++;
        depth--;
        return true;
    }

    private String string() {
        expect('"');
        StringBuilder read = new StringBuilder();
        while (peek() != '"') {
            char each = peek();
            if (each < ' ') throw unexpected();
            at++;
            read.append(each == '\\' ? escaped() : each);
        }
        at++;
        return read.toString();
    }

    private char escaped() {
        char each = peek();
        int known = "\"\\/bfnrt".indexOf(each);
        if (known >= 0) {
            at++;
            return "\"\\/\b\f\n\r\t".charAt(known);
        }
        if (each != 'u' || at + 5 > text.length()) throw unexpected();
        at += 5;
        return (char) HexFormat.fromHexDigits(text, at - 4, at);
    }

    private Number number() {
        Matcher matcher = NUMBER.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) throw unexpected();
        at = matcher.end();
        String digits = matcher.group();
        return digits.matches("-?\\d{1,18}") ? (Number) Long.valueOf(digits) : new BigDecimal(digits);
    }

    private Object word(String word, Object value) {
        if (!text.startsWith(word, at)) throw unexpected();
        at += word.length();
        return value;
    }

    private void skip() {
        while (" \t\r\n".indexOf(peek()) >= 0) at++;
    }

    private void expect(char wanted) {
        if (peek() != wanted) throw unexpected();
        at++;
    }

    /** NUL at the end, which is no JSON. */
    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private IllegalArgumentException unexpected() {
        return new IllegalArgumentException("this is no JSON at " + at);
    }
}
