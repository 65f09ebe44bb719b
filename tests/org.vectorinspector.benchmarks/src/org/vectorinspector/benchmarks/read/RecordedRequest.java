package org.vectorinspector.benchmarks.read;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A request that our provider sent, to be sent again by a bare client. */
public record RecordedRequest(String method, String path, Map<String, String> headers, byte[] body) {
    /** Returns the request to a server of this computer. */
    public HttpRequest toPort(int port) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return request.build();
    }

    static void writeAll(List<RecordedRequest> requests, Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
            out.writeInt(requests.size());
            for (RecordedRequest request : requests) {
                request.write(out);
            }
        }
    }

    static List<RecordedRequest> readAll(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            int count = in.readInt();
            List<RecordedRequest> requests = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                requests.add(read(in));
            }
            return requests;
        }
    }

    /** Writes it. */
    public void write(DataOutputStream out) throws IOException {
        out.writeUTF(method);
        out.writeUTF(path);
        out.writeInt(headers.size());
        for (Map.Entry<String, String> header : headers.entrySet()) {
            out.writeUTF(header.getKey());
            out.writeUTF(header.getValue());
        }
        out.writeInt(body.length);
        out.write(body);
    }

    /** Reads what {@link #write} has written. */
    public static RecordedRequest read(DataInputStream in) throws IOException {
        String method = in.readUTF();
        String path = in.readUTF();
        int count = in.readInt();
        Map<String, String> headers = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            headers.put(in.readUTF(), in.readUTF());
        }
        return new RecordedRequest(method, path, headers, in.readNBytes(in.readInt()));
    }
}
