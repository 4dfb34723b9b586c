package org.preuve.lti.platform;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Decides whether what an administrator typed is a registration; as strict as a dynamic one. */
final class ManualCheck {

  private static final int LONGEST_ID = 255;
  private static final int LONGEST_ADDRESS = 1000;

  /** Addresses that are, or begin, the issuer. */
  private static final Set<String> SHORT = Set.of("issuer", "site");

  /** What the form says. */
  sealed interface Outcome {

    /** A registration. */
    record Usable(PlatformAddresses addresses, RegistrationMessage.Answer answer)
        implements Outcome {}

    /**
     * Not yet.
     *
     * @param wrong name of the field and of what is wrong with it: {@code MISSING}, {@code
     *     ADDRESS}, {@code HOST} or {@code FORM}
     */
    record Unusable(Map<String, String> wrong) implements Outcome {}

    /** Calls exactly one of the two. */
    default <R> R fold(Function<Usable, R> usable, Function<Unusable, R> unusable) {
      return this instanceof Usable u ? usable.apply(u) : unusable.apply((Unusable) this);
    }
  }

  private ManualCheck() {}

  /** Looks at every field. */
  static Outcome check(ManualForm typed) {
    var wrong = new LinkedHashMap<String, String>();
    if (typed.bySite()) {
      address(wrong, "site", typed.site().strip());
    }
    var form = typed.derived();
    if (!form.bySite()) {
      addresses(wrong, form);
    }
    id(wrong, "client_id", form.clientId(), true);
    id(wrong, "deployment", form.deployment(), false);
    return wrong.isEmpty() ? usable(form) : new Outcome.Unusable(wrong);
  }

  private static void addresses(Map<String, String> wrong, ManualForm form) {
    address(wrong, "issuer", form.issuer());
    var fields =
        Map.of("authorization", form.authorization(), "token", form.token(), "keys", form.keys());
    for (var name : List.of("authorization", "token", "keys")) {
      var value = fields.getOrDefault(name, "");
      if (address(wrong, name, value) && !wrong.containsKey("issuer")) {
        var issuer = URI.create(form.issuer());
        if (!PlatformHosts.holds(form.issuer(), issuer, List.of(value))) {
          wrong.put(name, "HOST"); // as for a dynamic registration
        }
      }
    }
    if (form.audience().length() > LONGEST_ADDRESS || !printable(form.audience())) {
      wrong.put("audience", "FORM");
    }
  }

  private static boolean address(Map<String, String> wrong, String field, String value) {
    if (value.isEmpty()) {
      wrong.put(field, "MISSING");
    } else if (value.length() > (SHORT.contains(field) ? LONGEST_ID : LONGEST_ADDRESS)
        || !printable(value)
        || Hosts.address(value).isEmpty()
        || (field.equals("site") && value.contains("?"))) {
      wrong.put(field, "ADDRESS");
    }
    return !wrong.containsKey(field);
  }

  private static void id(Map<String, String> wrong, String field, String value, boolean needed) {
    if (value.isEmpty() && needed) {
      wrong.put(field, "MISSING");
    } else if (value.length() > LONGEST_ID || !printable(value)) {
      wrong.put(field, "FORM");
    }
  }

  private static boolean printable(String value) {
    return value.chars().allMatch(c -> c > ' ' && c < 127);
  }

  private static Outcome usable(ManualForm form) {
    var school = form.product().equals("canvas") ? form.site().strip() : form.issuer();
    return new Outcome.Usable(
        new PlatformAddresses(
            form.issuer(),
            form.product(),
            URI.create(form.authorization()),
            URI.create(form.token()),
            form.audience().isEmpty() ? form.token() : form.audience(),
            URI.create(form.keys()),
            URI.create(school)),
        new RegistrationMessage.Answer(form.clientId(), form.deployment()));
  }
}
