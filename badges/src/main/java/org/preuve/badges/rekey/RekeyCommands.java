package org.preuve.badges.rekey;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.preuve.badges.issuer.BadgeIssuer;
import org.preuve.badges.issuer.Issuers;
import org.preuve.badges.issuer.RenewKeys;
import org.preuve.lti.admin.account.AdminDesk;
import org.preuve.web.base.CommandFile;
import org.preuve.web.base.LoggedFault;
import org.preuve.web.base.ServerConfig;

/**
 * Commands about the keys of issuers, one a line, in the file {@code rotate-badge-keys} of the data
 * folder: {@code all}, an issuer's public identifier, or {@code stolen}, the identifier and, where
 * it is known, since when ({@code 2026-11-20T10:00:00Z}).
 */
@Dependent
class RekeyCommands {

  private static final Logger LOG = Logger.getLogger(RekeyCommands.class.getName());
  private static final Pattern LINE = Pattern.compile("(stolen )?([a-z2-7]{26})(?: (\\S{1,40}))?");

  /** The journal names nobody for what whoever has the machine does. */
  private static final String SERVER = "-";

  private static final String WHY = "rotate-badge-keys";

  private final CommandFile file;
  private final Issuers issuers;
  private final RenewKeys keys;
  private final WithdrawKeys withdrawing;
  private final AdminDesk desk;

  @Inject
  RekeyCommands(
      ServerConfig server,
      Issuers issuers,
      RenewKeys keys,
      WithdrawKeys withdrawing,
      AdminDesk desk) {
    this.file = new CommandFile(server.dataFolder().resolve("rotate-badge-keys"));
    this.issuers = issuers;
    this.keys = keys;
    this.withdrawing = withdrawing;
    this.desk = desk;
  }

  /** Does what the file says, if there is one. */
  void obey() {
    file.take().forEach(this::one);
  }

  /** What fails keeps no other line, and no work. */
  private void one(String line) {
    try {
      obey(line);
    } catch (RuntimeException failed) {
      LoggedFault.warn(LOG, "not done, write it again: " + line, failed);
    }
  }

  private void everyone() {
    for (var some = keys.after(""); !some.isEmpty(); ) {
      some.forEach(this::renew);
      some = keys.after(some.get(some.size() - 1).id());
    }
  }

  private void obey(String line) {
    var command = LINE.matcher(line);
    if (line.equals("all")) {
      everyone();
    } else if (command.matches() && command.group(1) == null && command.group(3) == null) {
      issuers.find(command.group(2)).ifPresentOrElse(this::renew, this::unknown);
    } else if (command.matches() && command.group(1) != null) {
      issuers
          .find(command.group(2))
          .ifPresentOrElse(issuer -> stolen(issuer, command.group(3)), this::unknown);
    } else {
      unknown();
    }
  }

  private void renew(BadgeIssuer issuer) {
    if (keys.renew(issuer, keys.number(issuer))) {
      desk.badgeKeysRenewed(SERVER, issuer.name() + " (" + issuer.id() + ")");
    }
  }

  private void stolen(BadgeIssuer issuer, @Nullable String moment) {
    try {
      var since = Optional.ofNullable(moment).map(Instant::parse);
      withdrawing
          .ask(issuer, keys.number(issuer), since, WHY, SERVER)
          .ifPresent(why -> LOG.log(Level.WARNING, "keys were not withdrawn: {0}", why));
    } catch (DateTimeException noMoment) {
      unknown();
    }
  }

  private void unknown() {
    LOG.warning(() -> "a line of " + file.path() + " is no command");
  }
}
