package org.vectorinspector.standins.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vectorinspector.standins.Answer;
import org.vectorinspector.standins.Json;
import org.vectorinspector.standins.Refusal;
import org.vectorinspector.standins.Routes;
import org.vectorinspector.standins.StandInServer;
import org.vectorinspector.standins.fault.Fault;
import org.vectorinspector.standins.fault.FaultRule;

/** The server finds its routes, and every fault reaches the client as that fault. */
class StandInServerTest {
    private final AtomicInteger work = new AtomicInteger();
    private StandInServer server;
    private Client client;

    @BeforeEach
    void start() throws IOException {
        Routes routes = new Routes(request -> Answer.text(404, "Nothing here"))
                .on("GET", "/", (request, names) -> Answer.text(200, "root"))
                .on("POST", "/things/{name}/parts", (request, names) -> {
                    work.incrementAndGet();
                    return Answer.json(200, Json.object().put("name", names.get("name")).set("sent", request.json()));
                })
                .on("GET", "/mistake", (request, names) -> {
                    throw new IllegalStateException("not thought of");
                })
                .on("GET", "/refuse", (request, names) -> {
                    throw new Refusal(Answer.text(409, "no"));
                });
        server = StandInServer.start(0, routes);
        client = new Client(server);
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void findsRoutesAndDecodesTheirNames() throws Exception {
        assertEquals("root", client.send("GET", "/", "").body());
        HttpResponse<String> parts = post("/things/a%2Fb%20c+d/parts");
        assertEquals("{\"name\":\"a/b c+d\",\"sent\":{\"x\":1}}", parts.body());
        assertEquals("application/json", parts.headers().firstValue("Content-Type").orElseThrow());
        assertEquals(404, client.send("GET", "/things/a/parts", "").statusCode());
        assertEquals(409, client.send("GET", "/refuse", "").statusCode());
    }

    @Test
    void answersABodyThatIsNoJsonWith400() throws Exception {
        for (String body : List.of("{\"x\":", "{} {}", "nonsense")) {
            assertEquals(400, client.send("POST", "/things/a/parts", body).statusCode(), body);
        }
    }

    @Test
    void saysThatItMadeAMistake() throws Exception {
        HttpResponse<String> answer = client.send("GET", "/mistake", "");
        assertEquals(500, answer.statusCode());
        assertTrue(answer.body().contains("not thought of"), answer.body());
    }

    @Test
    void refusesAsOftenAsItWasTold() throws Exception {
        server.faults().add(FaultRule.of("POST", "/things/.*", 2, Fault.comeAgain(429, 7)));
        for (int i = 0; i < 2; i++) {
            HttpResponse<String> refused = post("/things/a/parts");
            assertEquals(429, refused.statusCode());
            assertEquals("7", refused.headers().firstValue("Retry-After").orElseThrow());
        }
        assertEquals(0, work.get(), "refused requests do nothing");
        assertEquals(200, post("/things/a/parts").statusCode());
    }

    @Test
    void leavesOtherRequestsAlone() throws Exception {
        server.faults().once("POST", "/things/b/.*", Fault.refuse(500, "broken"));
        assertEquals(200, client.send("GET", "/", "").statusCode());
        assertEquals(200, post("/things/a/parts").statusCode());
        assertEquals(1, server.faults().waiting());
        assertEquals(500, post("/things/b/parts").statusCode());
        assertEquals(0, server.faults().waiting());
    }

    @Test
    void refusesLargeBodiesOnly() throws Exception {
        server.faults().add(FaultRule.of("*", ".*", FaultRule.ALWAYS, Fault.refuse(413, "Payload too large")).whenLargerThan(100));
        assertEquals(200, post("/things/a/parts").statusCode());
        String large = "{\"x\":\"" + "y".repeat(200) + "\"}";
        for (int i = 0; i < 3; i++) {
            assertEquals(413, client.send("POST", "/things/a/parts", large).statusCode());
        }
    }

    @Test
    void sendsHalfAnAnswer() {
        server.faults().once("POST", ".*", new Fault.Half());
        assertThrows(IOException.class, () -> post("/things/a/parts"));
        assertEquals(1, work.get(), "the work is done");
    }

    @Test
    void cutsTheLineBeforeOrAfterTheWork() {
        server.faults().once("POST", ".*", new Fault.Cut(false));
        assertThrows(IOException.class, () -> post("/things/a/parts"));
        assertEquals(0, work.get());
        server.faults().once("POST", ".*", new Fault.Cut(true));
        assertThrows(IOException.class, () -> post("/things/a/parts"));
        assertEquals(1, work.get());
    }

    @Test
    void answersLateAndEndsWithTheServer() throws Exception {
        server.faults().once("GET", "/", new Fault.Pause(Duration.ofMillis(50)));
        assertEquals("root", client.send("GET", "/", "").body());
        server.faults().once("GET", "/", new Fault.Pause(Duration.ofHours(1)));
        CompletableFuture<Void> hanging = CompletableFuture.runAsync(() -> assertThrows(IOException.class, () -> {
            while (client.send("GET", "/", "").statusCode() == 200) {
                // an answer that just came through before the end is no failure: the next request meets a closed door
            }
        }));
        while (server.faults().waiting() > 0) {
            Thread.onSpinWait();
        }
        assertFalse(hanging.isDone());
        server.close();
        hanging.get(5, TimeUnit.SECONDS);
    }

    @Test
    void switchesFaultsByHttp() throws Exception {
        assertEquals(200, client.send("POST", "/_faults", "GET / times=1 429 retry-after=3\n* /x half\nGET /y over=5 cut-after").statusCode());
        assertTrue(client.send("GET", "/_faults", "").body().contains("429"));
        assertEquals(3, server.faults().waiting());
        assertEquals(429, client.send("GET", "/", "").statusCode());
        assertEquals(200, client.send("DELETE", "/_faults", "").statusCode());
        assertEquals(0, server.faults().waiting());
        for (String wrong : List.of("GET /", "GET / times=2 never", "GET ( 429")) {
            assertEquals(400, client.send("POST", "/_faults", wrong).statusCode(), wrong);
        }
    }

    @Test
    void showsEveryExchangeToItsWatchers() throws Exception {
        List<String> seen = new CopyOnWriteArrayList<>();
        server.watchedBy((request, answer) -> seen.add(request.method() + " " + request.rawPath() + " "
                + answer.map(given -> Integer.toString(given.status())).orElse("fault")));
        client.send("GET", "/refuse?a=1&b=%20", "");
        server.faults().once("GET", "/", Fault.refuse(401, "who are you"));
        client.send("GET", "/", "");
        assertEquals(List.of("GET /refuse 409", "GET / fault"), seen);
    }

    private HttpResponse<String> post(String path) throws IOException, InterruptedException {
        return client.send("POST", path, "{\"x\":1}");
    }
}
