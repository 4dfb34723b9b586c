package org.preuve.lti;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.preuve.web.Caller;
import org.preuve.web.UserId;
import org.preuve.web.page.Pages;

/** What a module keeps about a person; every bean of this type is asked. */
public interface PersonalData {

  /**
   * One kind of data.
   *
   * @param order smaller stands first
   * @param code stable name for programs, such as {@code evidence}
   * @param label in the reader's language
   * @param purpose why it is kept and until when, in the reader's language
   */
  record Kept(int order, String code, String label, long count, String purpose) {

    /** With the texts {@code privacy.<code>} and {@code privacy.<code>.purpose} of a module. */
    public static Kept of(int order, String code, long count, Pages texts, Caller reader) {
      var key = "privacy." + code;
      return new Kept(
          order,
          code,
          texts.text(reader.locale(), key),
          count,
          texts.text(reader.locale(), key + ".purpose"));
    }
  }

  /**
   * The data themselves.
   *
   * @param name of the part, {@code portfolio}
   * @param content maps, lists, texts, numbers and nulls
   * @param files beside it
   */
  record Part(String name, Object content, List<Attached> files) {

    public Part {
      files = List.copyOf(files);
    }

    /** The first columns of a row under these names, in order; what is null has none. */
    public static Map<String, Object> members(Object[] row, List<String> names) {
      var members = new LinkedHashMap<String, Object>();
      for (int i = 0; i < names.size(); i++) {
        if (row[i] != null) {
          members.put(names.get(i), row[i]);
        }
      }
      return members;
    }
  }

  /**
   * A file of the person.
   *
   * @param path in the archive
   * @param bytes opened when its turn comes; empty when there are none to hand out
   */
  record Attached(String path, Supplier<Optional<InputStream>> bytes) {

    /** Address of a path for a page in the archive, each part encoded (RFC 3986, section 4.2). */
    public static String href(String path) {
      return Arrays.stream(path.split("/", -1))
          .map(part -> URLEncoder.encode(part, UTF_8).replace("+", "%20"))
          .collect(Collectors.joining("/"));
    }
  }

  /** Everything that stands behind those counts and that the person may take away. */
  default List<Part> data(Caller reader, UserId person) {
    return List.of();
  }

  /** What is kept about {@code person}, in {@code reader.locale()}; kinds without data too. */
  List<Kept> about(Caller reader, UserId person);
}
