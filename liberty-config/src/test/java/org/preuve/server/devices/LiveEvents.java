package org.preuve.server.devices;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.preuve.server.harness.Visitor;

/** Reads a stream of server-sent events on a thread of its own. */
final class LiveEvents implements AutoCloseable {

  private final HttpResponse<InputStream> answer;
  private final Queue<String> lines = new ConcurrentLinkedQueue<>();
  private volatile boolean ended;

  private LiveEvents(HttpResponse<InputStream> answer) {
    this.answer = answer;
    var reader = new Thread(this::read, "events");
    reader.setDaemon(true);
    reader.start();
  }

  static LiveEvents open(Visitor visitor, String path) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(visitor.at(path))
            .header("Accept", "text/event-stream")
            .header("Cookie", visitor.cookie() + "=" + visitor.secret())
            .build();
    var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
    return new LiveEvents(answer);
  }

  HttpResponse<InputStream> answer() {
    return answer;
  }

  /** Waits until a line has these words. */
  void await(String words) throws InterruptedException {
    Lab.await(() -> lines.stream().anyMatch(line -> line.contains(words)));
  }

  /** Waits until the server has said that this is the end, and has ended it. */
  void awaitEnd() throws InterruptedException {
    Lab.await(() -> ended);
    assertThat(lines).anyMatch(line -> line.startsWith("event:") && line.endsWith("over"));
  }

  /** Forgets what came so far. */
  void forget() {
    lines.clear();
  }

  private void read() {
    try (var in = new BufferedReader(new InputStreamReader(answer.body(), UTF_8))) {
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        lines.add(line);
      }
    } catch (IOException closed) {
      lines.add("closed: " + closed.getMessage());
    }
    ended = true;
  }

  @Override
  public void close() throws IOException {
    answer.body().close();
  }
}
