package org.preuve.demo.device;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The device's side of pairing, over HTTP. */
final class PairingClient {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private final HttpClient http = HttpClient.newHttpClient();
  private final DeviceKey key;
  private final URI address;
  private final String code;
  private String nonce = "";

  /**
   * For one pairing code.
   *
   * @param address {@code http://host/pair/CODE}
   */
  PairingClient(DeviceKey key, URI address) {
    this.key = key;
    this.address = address;
    this.code = address.getPath().substring(address.getPath().lastIndexOf('/') + 1);
  }

  /** Shows the key and proves to hold it; the answer is the fingerprint to compare. */
  String present(String model, String software) {
    nonce = json(send(HttpRequest.newBuilder(address).GET()), 200).path("nonce").asText();
    try {
      var body =
          Map.of(
              "jwk",
              JSON.readTree(key.publicJwk()),
              "model",
              model,
              "software",
              software,
              "signature",
              key.sign("preuve-pair:" + code + ":" + nonce));
      var request =
          HttpRequest.newBuilder(address)
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
      return json(send(request), 202).path("fingerprint").asText();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The credential, once the owner has confirmed; empty before. */
  Optional<Credential> credential() {
    var request =
        HttpRequest.newBuilder(URI.create(address + "/credential"))
            .header("Preuve-Signature", key.sign("preuve-credential:" + code + ":" + nonce))
            .GET();
    var answer = send(request);
    if (answer.statusCode() == 202) {
      return Optional.empty();
    }
    return Optional.of(JSON.convertValue(json(answer, 200), Credential.class));
  }

  private static JsonNode json(HttpResponse<String> answer, int expected) {
    if (answer.statusCode() != expected) {
      throw new IllegalStateException(
          "pairing was refused: HTTP " + answer.statusCode() + " " + answer.body());
    }
    try {
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.timeout(TIMEOUT).build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while pairing", e);
    }
  }
}
