package org.preuve.web.base;

import java.io.Serial;
import java.net.UnknownHostException;

/** A name leads only to addresses that may not be asked. */
final class BlockedAddressException extends UnknownHostException {

  @Serial private static final long serialVersionUID = 1;

  BlockedAddressException(String host) {
    super(host);
  }
}
