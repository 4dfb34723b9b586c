package org.preuve.demo.tour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the walk has seen so far and later steps need. */
final class Findings {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Optional<Path> folder;

  String student = "";
  String studentName = "";
  String code = "";
  String otherCode = "";
  String proof = "";
  String telemetryRoot = "";
  String manifestDigest = "";
  String submission = "";
  String badge = "";
  List<String> messages = List.of();
  JsonNode credential = JSON.createObjectNode();

  Findings(Optional<Path> folder) {
    this.folder = folder;
  }

  /** Keeps a download as it came, if that was asked for. */
  void keep(String name, byte[] bytes) {
    folder.ifPresent(
        out -> {
          try {
            Files.createDirectories(out);
            Files.write(out.resolve(name), bytes);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
