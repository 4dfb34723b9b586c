package org.preuve.demo.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Whoever runs the demo. The first password opens nothing but its change; the tour's own is kept in
 * its folder for the next walk.
 */
final class Administrator {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final URI server;
  private final Path folder;
  private final Path kept;
  private final Path wanted;
  private final Optional<String> first;

  Administrator(URI server, Path folder, Optional<String> first) {
    this.server = server;
    this.folder = folder;
    this.kept = folder.resolve("admin.password");
    this.wanted = folder.resolve("admin.password.wanted");
    this.first = first;
  }

  /** Whether a password is known: not where somebody has chosen another one. */
  boolean known() {
    return first.isPresent() || Files.exists(kept) || Files.exists(wanted);
  }

  /**
   * A browser in which the administration is open; empty where its password is none that is known.
   *
   * @param say what whoever runs the demo has to know: the password that it announced is replaced
   */
  Optional<Browser> signedIn(Consumer<String> say) {
    for (Path file : List.of(kept, wanted)) {
      var browser = Files.exists(file) ? enter(read(file)) : Optional.<Browser>empty();
      if (browser.isPresent()) {
        keep(file);
        return browser;
      }
    }
    var browser = first.flatMap(this::enter);
    browser.ifPresent(open -> replace(open, first.orElseThrow(), say));
    return browser;
  }

  /**
   * Kept for good only when the server has taken it; a walk that ends in between finds it again.
   */
  private void replace(Browser browser, String before, Consumer<String> say) {
    String password = chosen();
    Answer page = browser.get(server.resolve("/admin/account")).expect(200);
    Form form =
        Browser.form(page, "form[action=/admin/account/password]")
            .set("before", before)
            .set("wanted", password)
            .set("repeated", password);
    browser.send(form).expect(200);
    keep(wanted);
    say.accept("the first password of admin is replaced; the one that holds now is in " + kept);
  }

  private void keep(Path file) {
    if (file.equals(kept)) {
      return;
    }
    try {
      Files.move(file, kept, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<Browser> enter(String password) {
    var browser = new Browser();
    Answer login = browser.get(server.resolve("/admin/login")).expect(200);
    Form form =
        Browser.form(login, "form[action=/admin/login]")
            .set("name", "admin")
            .set("password", password);
    Answer answer = browser.send(form);
    boolean refused = answer.status() >= 400 && answer.status() < 500;
    return refused ? Optional.empty() : Optional.of(answer.expect(200)).map(open -> browser);
  }

  /** Only its owner may read it. */
  private String chosen() {
    byte[] bytes = new byte[18];
    RANDOM.nextBytes(bytes);
    String password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    try {
      Files.createDirectories(folder);
      Files.deleteIfExists(wanted);
      var owner = PosixFilePermissions.fromString("rw-------");
      Files.createFile(wanted, PosixFilePermissions.asFileAttribute(owner));
      Files.writeString(wanted, password);
      return password;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
