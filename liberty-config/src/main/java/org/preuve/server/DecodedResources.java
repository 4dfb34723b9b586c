package org.preuve.server;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLDecoder;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;

/**
 * Resources under addresses whose path is decoded. Flyway looks for a decoded path in the address
 * of each migration, and so finds none of them below a folder with a space or an accent in its
 * name.
 */
final class DecodedResources extends ClassLoader {

  DecodedResources(ClassLoader real) {
    super(real);
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    var decoded = new ArrayList<URL>();
    for (var real : Collections.list(super.getResources(name))) {
      decoded.add(decoded(real));
    }
    return Collections.enumeration(decoded);
  }

  private static URL decoded(URL real) throws MalformedURLException {
    var path = URLDecoder.decode(real.getFile().replace("+", "%2B"), StandardCharsets.UTF_8);
    return new URL(real.getProtocol(), real.getHost(), real.getPort(), path, new Opening(real));
  }

  /** Opens the real address. */
  private static final class Opening extends URLStreamHandler {

    private final URL real;

    Opening(URL real) {
      this.real = real;
    }

    @Override
    protected URLConnection openConnection(URL decoded) throws IOException {
      return real.openConnection();
    }
  }
}
