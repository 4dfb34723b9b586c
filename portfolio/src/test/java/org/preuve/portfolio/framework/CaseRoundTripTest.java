package org.preuve.portfolio.framework;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.portfolio.framework.reading.DocumentCheck;
import org.preuve.portfolio.framework.reading.DraftRow;
import org.preuve.portfolio.framework.reading.DraftRows;
import org.preuve.portfolio.framework.reading.FrameworkDraft;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftWarning;
import org.preuve.portfolio.framework.reading.FrameworkDraft.Kind;
import org.preuve.portfolio.framework.reading.FrameworkReason;
import org.preuve.portfolio.framework.reading.ReadOutcome;
import org.preuve.portfolio.framework.reading.RowsReader;
import org.preuve.web.base.ServerConfig;

/** CASE 1.1 out and in. */
class CaseRoundTripTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ServerConfig SERVER =
      new ServerConfig("https://preuve.example", "data", "Europe/Paris");
  private static final String ID = "abcdefghijklmnopqrstuvwxyz";
  private static final Map<String, JsonSchema> SCHEMAS = new HashMap<>();
  private static final String DATE = "2026-11-30T09:00:00Z";

  // out and in

  @ParameterizedTest
  @ValueSource(strings = {"000_", "001_"})
  void gives_the_certifiers_documents_back_whole(String start) throws IOException {
    var seeds = Path.of("../../shared/seeds");
    assumeTrue(Files.isDirectory(seeds));
    byte[] source;
    try (var all = Files.list(seeds)) {
      var path = all.filter(one -> one.getFileName().toString().startsWith(start)).findFirst();
      source = Files.readAllBytes(path.orElseThrow());
    }

    sameAgain(drafted(DocumentCheck.check(source)));
  }

  @Test
  void gives_a_document_with_everything_that_can_be_in_one_back_whole() throws IOException {
    var template = FrameworksResource.class.getResourceAsStream("template_fr.csv").readAllBytes();
    var rest =
        """
        ;point de règle;;Ou par la VAE.
        2;titre;;Récolter le miel
        2;compétence;C4;Récolter le miel au bon moment de la saison.
        2;nom court;;La récolte
        2;compétence;K.CC.A.10;Mettre le miel en pot.
        2;critère;C4, K.CC.A.10;Le pot est propre.
        2;critère;;Le miel est mûr.
        2;critère;C4;Le cadre est plein.
        2;modalité;BADGE, ORAL;Un badge, puis un oral :
        2;point de modalité;;devant deux apiculteurs.
        2;production;;Un pot
        2;livrable;;Le miel.
        2;livrable;;L’étiquette.
        2;soutenance;;Dix minutes.
        """;
    var draft = drafted(DocumentCheck.check((new String(template, UTF_8) + rest).getBytes(UTF_8)));
    assertThat(draft.competencies().get(2).name()).isEqualTo("La récolte");

    sameAgain(draft);
  }

  private static void sameAgain(FrameworkDraft draft) throws IOException {
    var framework = published(draft);
    var exported = new CaseNodes(framework, 1, DATE, SERVER).whole();

    var again = drafted(DocumentCheck.check(JSON.writeValueAsBytes(exported)));

    assertThat(published(again)).isEqualTo(framework);
    assertThat(said(again)).isEqualTo(said(draft));
    assertThat(again.language()).isEqualTo(draft.language());
    assertThat(again.warnings().stream().map(one -> one.kind().name()))
        .noneMatch(name -> name.startsWith("CASE_"));
  }

  private static Framework published(FrameworkDraft draft) {
    return PublishedFramework.of(ID, ID, "Une certification", draft);
  }

  /** Every text but the title of the certification, which is given when it is published. */
  private static List<DraftRow> said(FrameworkDraft draft) {
    var rows = DraftRows.of(draft);
    return rows.subList(1, rows.size());
  }

  // out

  @Test
  void exports_what_the_schema_asks_for() {
    for (Framework one : ShippedFrameworks.all()) {
      var nodes = new CaseNodes(one, 1, DATE, SERVER);

      assertThat(wrong("", nodes.whole())).isEmpty();
      assertThat(wrong("#/$defs/CFDocument", nodes.document())).isEmpty();
      for (ObjectNode item : nodes.items().values()) {
        assertThat(wrong("#/$defs/CFItem", item)).isEmpty();
      }
      for (ObjectNode association : nodes.associations().values()) {
        assertThat(wrong("#/$defs/CFAssociation", association)).isEmpty();
      }
    }
  }

  @Test
  void has_a_schema_that_refuses() {
    var whole = new CaseNodes(ShippedFrameworks.all().get(0), 1, DATE, SERVER).whole();
    ((ObjectNode) whole.at("/CFItems/3")).put("lastChangeDateTime", "hier");
    ((ObjectNode) whole.at("/CFItems/4")).remove("fullStatement");
    ((ObjectNode) whole.at("/CFItems/5")).put("CFDocumentURI", "https://preuve.example");
    ((ObjectNode) whole.at("/CFAssociations/0")).put("associationType", "isBelow");

    assertThat(wrong("", whole)).hasSizeGreaterThanOrEqualTo(4);
  }

  private static List<String> wrong(String part, JsonNode node) {
    return SCHEMAS.computeIfAbsent(part, CaseRoundTripTest::schema).validate(node).stream()
        .map(Object::toString)
        .toList();
  }

  private static JsonSchema schema(String part) {
    var root = (ObjectNode) typed();
    if (!part.isEmpty()) {
      var alone = JSON.createObjectNode().put("$ref", part);
      alone.set("$defs", root.get("$defs"));
      root = alone;
    }
    var config = SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    return JsonSchemaFactory.getInstance(VersionFlag.V202012)
        .getSchema(SchemaLocation.of("https://preuve.example/case"), root, config);
  }

  private static JsonNode typed() {
    try (var file = CaseRoundTripTest.class.getResourceAsStream("case-1.1.schema.json")) {
      return JSON.readTree(file);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  // in

  /** Without types, as some tools write it: depth says what an item is. */
  private static final String OTHER =
      """
      {"CFDocument": {"identifier": "d0000000-0000-1000-8000-000000000000",
        "uri": "https://c.example/d", "creator": "Rucher", "title": "Beekeeper", "language": "en",
        "lastChangeDateTime": "2026-01-01T00:00:00+00:00"},
       "CFItems": [%s], "CFAssociations": [%s], "CFDefinitions": {"CFConcepts": []}}
      """;

  @Test
  void reads_a_package_of_another_tool_and_says_what_it_guessed() throws IOException {
    var document =
        other(
            List.of(
                item(1, "Hive", "", ""),
                item(2, "Open a hive.", "K.1", ""),
                item(3, "Weigh a hive.", "", "\"notes\": \"From 2024\","),
                item(4, "The weight is right.", "", "")),
            List.of(
                child(1, "d0000000-0000-1000-8000-000000000000", 1),
                child(3, id(1), 2),
                child(2, id(1), 1),
                child(4, id(3), 0),
                link("isRelatedTo", 2, id(3), 0)));
    assertThat(wrong("", JSON.readTree(document))).isEmpty();

    var draft = drafted(DocumentCheck.check(document.getBytes(UTF_8)));

    assertThat(draft.title()).isEqualTo("Beekeeper");
    assertThat(draft.language()).isEqualTo("en");
    assertThat(said(draft).stream().map(one -> one.element() + " " + one.code() + " " + one.text()))
        .containsExactly(
            "TITLE  Hive",
            "COMPETENCY K.1 Open a hive.",
            "COMPETENCY C1 Weigh a hive.",
            "CRITERION C1 The weight is right.");
    assertThat(draft.warnings())
        .contains(
            new DraftWarning(Kind.CASE_ROLE_GUESSED, "–"),
            new DraftWarning(Kind.CASE_CODE_GIVEN, "C1"),
            new DraftWarning(Kind.CASE_LINKS_LEFT, "isRelatedTo (1)"),
            new DraftWarning(Kind.CASE_PARTS_LEFT, "notes"));
    // and every one of its lines can be corrected
    assertThat(DraftRows.of(RowsReader.draft(DraftRows.of(draft), "en")))
        .isEqualTo(DraftRows.of(draft));
  }

  @Test
  void names_items_without_a_parent_and_those_that_have_no_place() {
    var document =
        other(
            List.of(
                item(1, "Hive", "", "\"CFItemType\": \"Domain\","),
                item(2, "Open a hive.", "C1", "\"CFItemType\": \"Competency\","),
                item(3, "Weigh a hive.", "C2", "\"CFItemType\": \"Competency\","),
                item(4, "A part.", "", "\"CFItemType\": \"Deliverable\",")),
            List.of(
                child(1, "d0000000-0000-1000-8000-000000000000", 1),
                child(2, id(1), 1),
                child(3, id(77), 1),
                child(4, id(2), 1)));

    var draft = drafted(DocumentCheck.check(document.getBytes(UTF_8)));

    assertThat(draft.blocs().stream().map(one -> one.number())).containsExactlyInAnyOrder(0, 1);
    assertThat(draft.warnings())
        .contains(
            new DraftWarning(Kind.CASE_PARENT_MISSING, "C2"),
            new DraftWarning(Kind.COMPETENCY_OUTSIDE_BLOC, "C2"),
            new DraftWarning(Kind.CASE_MISPLACED, "CFItems[3]"));
  }

  @Test
  void refuses_items_that_are_their_own_ancestors() {
    var document =
        other(
            List.of(item(1, "A", "C1", ""), item(2, "B", "C2", ""), item(3, "C", "C3", "")),
            List.of(child(1, id(2), 1), child(2, id(1), 1), child(3, id(2), 1)));

    assertThat(DocumentCheck.check(document.getBytes(UTF_8)))
        .isIn(
            new ReadOutcome.Refused(FrameworkReason.FRAMEWORK_CASE_CYCLE, "C1 → C2"),
            new ReadOutcome.Refused(FrameworkReason.FRAMEWORK_CASE_CYCLE, "C2 → C1"));
  }

  @Test
  void refuses_the_same_identifier_twice() {
    var items = List.of(item(1, "A", "C1", ""), item(1, "B", "C2", ""));

    assertThat(DocumentCheck.check(other(items, List.of()).getBytes(UTF_8)))
        .isEqualTo(
            new ReadOutcome.Refused(
                FrameworkReason.FRAMEWORK_CASE_DUPLICATE, "CFItems[1] " + id(1)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | CFDocument",
        "{\"CFDocument\": []} | CFDocument",
        "{\"CFDocument\": {\"title\": \"T\"}} | CFDocument.identifier",
        "{\"CFDocument\": {\"identifier\": \"d\", \"title\": 3}} | CFDocument.title",
        "{\"CFDocument\": {\"identifier\": \"d\", \"title\": \"T\"}, \"CFItems\": {}} | CFItems",
        "{\"CFDocument\": {\"identifier\": \"d\", \"title\": \"T\"}, \"CFItems\": [7]} | CFItems[0]",
        "{\"CFDocument\": {\"identifier\": \"d\", \"title\": \"T\"},"
            + " \"CFItems\": [{\"identifier\": \"i\"}]} | CFItems[0].fullStatement",
        "{\"CFDocument\": {\"identifier\": \"d\", \"title\": \"T\"},"
            + " \"CFItems\": [{\"identifier\": \"i\", \"fullStatement\": \"F\","
            + " \"conceptKeywords\": [1]}]} | CFItems[0].conceptKeywords",
        "{\"CFDocument\": {\"identifier\": \"d\", \"title\": \"T\"}, \"CFAssociations\":"
            + " [{\"identifier\": \"a\", \"associationType\": \"isChildOf\"}]}"
            + " | CFAssociations[0].originNodeURI"
      })
  void refuses_wrong_types_at_their_place(String document, String place) {
    assertThat(DocumentCheck.check(document.getBytes(UTF_8)))
        .isEqualTo(new ReadOutcome.Refused(FrameworkReason.FRAMEWORK_NOT_CASE, place));
  }

  @Test
  void refuses_what_is_broken_empty_or_too_large() {
    assertThat(DocumentCheck.check("{\"CFDocument\": {".getBytes(UTF_8)))
        .isEqualTo(new ReadOutcome.Refused(FrameworkReason.FRAMEWORK_BROKEN));
    assertThat(DocumentCheck.check(other(List.of(), List.of()).getBytes(UTF_8)))
        .isEqualTo(new ReadOutcome.Refused(FrameworkReason.FRAMEWORK_EMPTY));
    var large = new byte[20 * 1024 * 1024];
    large[0] = '{';
    assertThat(DocumentCheck.check(large))
        .isEqualTo(new ReadOutcome.Refused(FrameworkReason.FRAMEWORK_TOO_LARGE));
  }

  /** Without addresses an association means nothing but what it names. */
  @Test
  void links_by_identifier_alone() {
    var document =
        """
        {"CFDocument": {"identifier": "d", "title": "Beekeeper"}, "CFItems": [
          {"identifier": "a", "CFItemType": "Domain", "fullStatement": "Hive"},
          {"identifier": "b", "CFItemType": "Competency", "humanCodingScheme": "C1",
            "fullStatement": "Open a hive."},
          {"identifier": "c", "CFItemType": "Domain", "fullStatement": "Honey"}],
         "CFAssociations": [%s]}
        """;
    var links =
        String.join(
            ",",
            bare("1", "a", "d"),
            bare("2", "b", "a"),
            bare("3", "c", "d"),
            bare("4", "b", "elsewhere"),
            bare("5", "elsewhere", "a"));

    var draft = drafted(DocumentCheck.check(document.replace("%s", links).getBytes(UTF_8)));

    assertThat(said(draft).stream().map(one -> one.element() + " " + one.text()))
        .containsExactly("TITLE Hive", "COMPETENCY Open a hive.", "TITLE Honey");
    assertThat(draft.warnings()).contains(new DraftWarning(Kind.CASE_LINKS_LEFT, "isChildOf (2)"));
  }

  private static String bare(String identifier, String from, String to) {
    return "{\"identifier\": \"l"
        + identifier
        + "\", \"associationType\": \"isChildOf\", \"originNodeURI\": {\"identifier\": \""
        + from
        + "\"}, \"destinationNodeURI\": {\"identifier\": \""
        + to
        + "\"}}";
  }

  /** A competency below criteria, too deep, that stands right in the bloc as well. */
  @Test
  void reads_where_it_is_not_too_deep_what_is_so_elsewhere() {
    int last = 42;
    var items = new ArrayList<String>();
    items.add(item(1, "Hive", "", "\"CFItemType\": \"Domain\","));
    items.add(item(2, "Open a hive.", "K.2", "\"CFItemType\": \"Competency\","));
    IntStream.range(3, last)
        .mapToObj(i -> item(i, "It is right.", "", "\"CFItemType\": \"Criterion\","))
        .forEach(items::add);
    items.add(item(last, "Weigh a hive.", "K.42", "\"CFItemType\": \"Competency\","));
    var links = new ArrayList<String>();
    links.add(child(1, "d0000000-0000-1000-8000-000000000000", 1));
    IntStream.rangeClosed(2, last).forEach(i -> links.add(child(i, id(i - 1), 1)));
    links.add(child(last, id(1), 2));

    var draft = drafted(DocumentCheck.check(other(items, links).getBytes(UTF_8)));

    assertThat(draft.competencies())
        .extracting(one -> one.code())
        .containsExactlyInAnyOrder("K.2", "K.42");
  }

  @Test
  void takes_ninety_nine_blocs_and_refuses_more() {
    assertThat(drafted(DocumentCheck.check(blocs(99))).blocs())
        .extracting(one -> one.number())
        .doesNotHaveDuplicates()
        .allMatch(number -> number >= 1 && number <= 99)
        .hasSize(99);
    assertThat(DocumentCheck.check(blocs(100)))
        .isEqualTo(new ReadOutcome.Refused(FrameworkReason.FRAMEWORK_BLOCS, "100"));
  }

  /** The first of them is number 99. */
  private static byte[] blocs(int many) {
    var items = new ArrayList<String>();
    var links = new ArrayList<String>();
    for (int i = 1; i <= many; i++) {
      items.add(item(i, "Hive", i == 1 ? "B99" : "", "\"CFItemType\": \"Domain\","));
      items.add(item(1000 + i, "Open it.", "K." + i, "\"CFItemType\": \"Competency\","));
      links.add(child(i, "d0000000-0000-1000-8000-000000000000", i));
      links.add(child(1000 + i, id(i), 1));
    }
    return other(items, links).getBytes(UTF_8);
  }

  /** A chain is no cycle, however long; what is too deep is named. */
  @Test
  void holds_against_a_very_deep_tree() {
    var items =
        IntStream.rangeClosed(1, 2_000).mapToObj(i -> item(i, "Text.", "C" + i, "")).toList();
    var links =
        IntStream.rangeClosed(1, 2_000)
            .mapToObj(i -> child(i, i == 1 ? "d0000000-0000-1000-8000-000000000000" : id(i - 1), 1))
            .toList();

    var draft = drafted(DocumentCheck.check(other(items, links).getBytes(UTF_8)));

    assertThat(draft.warnings().stream().map(DraftWarning::kind)).contains(Kind.CASE_MISPLACED);
  }

  private static FrameworkDraft drafted(ReadOutcome outcome) {
    return outcome.fold(
        read -> read.draft(),
        refused -> {
          throw new AssertionError(refused);
        });
  }

  private static String other(List<String> items, List<String> links) {
    return String.format(OTHER, String.join(",", items), String.join(",", links));
  }

  private static String id(int number) {
    return String.format("00000000-0000-1000-8000-%012d", number);
  }

  private static String item(int number, String text, String code, String more) {
    var scheme = code.isEmpty() ? "" : "\"humanCodingScheme\": \"" + code + "\",";
    return node(Map.of("identifier", id(number), "fullStatement", text), scheme + more);
  }

  private static String node(Map<String, String> texts, String more) {
    return texts.entrySet().stream()
            .map(one -> "\"" + one.getKey() + "\": \"" + one.getValue() + "\",")
            .collect(Collectors.joining("", "{", ""))
        + more
        + "\"uri\": \"https://c.example/"
        + texts.get("identifier")
        + "\", \"lastChangeDateTime\": \"2026-01-01T00:00:00+00:00\"}";
  }

  private static String child(int from, String to, int sequence) {
    return link("isChildOf", from, to, sequence);
  }

  private static String link(String type, int from, String to, int sequence) {
    var number = sequence == 0 ? "" : "\"sequenceNumber\": " + sequence + ",";
    return "{\"identifier\": \"a0000000-0000-1000-8000-"
        + String.format("%012d", (type + from + to).hashCode() & 0x7fffffff)
        + "\", \"associationType\": \""
        + type
        + "\","
        + number
        + "\"uri\": \"https://c.example/a\", \"lastChangeDateTime\": \"2026-01-01T00:00:00Z\","
        + "\"originNodeURI\": {\"title\": \"o\", \"identifier\": \""
        + id(from)
        + "\", \"uri\": \"https://c.example/o\"}, \"destinationNodeURI\": {\"title\": \"d\","
        + " \"identifier\": \""
        + to
        + "\", \"uri\": \"https://c.example/x\"}}";
  }
}
