package org.preuve.badges.verify;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A badge in a web page: written into it, or named by it as its form for programs. */
final class BadgePage {

  private static final String WRITTEN =
      "script[type=application/vc], script[type=application/vc+ld+json],"
          + " script[type=application/ld+json]";
  private static final String NAMED =
      "link[rel=alternate][type=application/vc], link[rel=alternate][type=application/vc+ld+json],"
          + " link[rel=alternate][type=application/vc+jwt],"
          + " link[rel=alternate][type=application/ld+json],"
          + " link[rel=alternate][type=application/json]";

  private BadgePage() {}

  /** Whether this is why a file holds no badge. */
  static boolean is(Finding why) {
    return why == Finding.FILE_PAGE;
  }

  /** The only one that looks like a badge; a page may also say other things about itself so. */
  static Optional<byte[]> read(byte[] page) {
    var found =
        page(page, "").select(WRITTEN).stream()
            .map(script -> script.data().strip())
            .filter(
                text ->
                    text.contains("\"credentialSubject\"")
                        || text.contains("https://w3id.org/openbadges/"))
            .toList();
    return found.size() == 1
        ? Optional.of(found.get(0).getBytes(StandardCharsets.UTF_8))
        : Optional.empty();
  }

  /** The address of its form for programs, on the same server. */
  static Optional<URI> named(byte[] page, URI address) {
    return page(page, address.toString()).select(NAMED).stream()
        .map(link -> link.absUrl("href"))
        .filter(href -> IssuerAddress.sameOrigin(address.toString(), href))
        .findFirst()
        .flatMap(IssuerAddress::web);
  }

  private static Document page(byte[] page, String base) {
    return Jsoup.parse(new String(page, StandardCharsets.UTF_8), base);
  }
}
