package org.preuve.demo.lms;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.preuve.demo.base.SecretFiles;

/** The records as a JSON file, written whole at each change. */
final class RecordsFile {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final Path file;
  private Records records;

  RecordsFile(Path file) {
    this.file = file;
    this.records = read(file);
  }

  synchronized Records get() {
    return records;
  }

  synchronized Records change(UnaryOperator<Records> step) {
    records = step.apply(records);
    try {
      SecretFiles.write(file, JSON.writeValueAsString(records));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return records;
  }

  private static Records read(Path file) {
    try {
      return Files.exists(file) ? JSON.readValue(file.toFile(), Records.class) : Records.EMPTY;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
