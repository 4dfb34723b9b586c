package org.preuve.portfolio.framework;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.preuve.portfolio.framework.model.Activity;
import org.preuve.portfolio.framework.model.Bloc;
import org.preuve.portfolio.framework.model.Competency;
import org.preuve.portfolio.framework.model.Criterion;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.portfolio.framework.model.Label;
import org.preuve.portfolio.framework.model.Modality;

/**
 * Reads a framework that is shipped as {@code <id>.json} beside this class.
 *
 * <p>Criteria stand on the bloc, with the codes they are about; without codes they are about the
 * bloc.
 */
final class FrameworkFile {

  private FrameworkFile() {}

  static Framework read(String id) {
    try (InputStream file = FrameworkFile.class.getResourceAsStream(id + ".json")) {
      if (file == null) {
        throw new IllegalArgumentException("no framework " + id);
      }
      return framework(new JsonMapper().readTree(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Framework framework(JsonNode root) {
    var blocs = all(root, "blocs").stream().map(FrameworkFile::bloc).toList();
    return new Framework(root.required("id").asText(), label(root), blocs, "fr", List.of());
  }

  private static Bloc bloc(JsonNode node) {
    var criteria = criteria(node, "criteria");
    return new Bloc(
        node.required("number").asInt(),
        label(node),
        Optional.empty(),
        all(node, "activities").stream().map(FrameworkFile::activity).toList(),
        all(node, "competencies").stream()
            .map(one -> competency(one, criteria))
            .sorted((a, b) -> Competency.BY_CODE.compare(a.code(), b.code()))
            .toList(),
        all(node, "modalities").stream().map(FrameworkFile::modality).toList(),
        criteria.stream().filter(one -> one.competencies().isEmpty()).toList(),
        List.of(),
        List.of());
  }

  private static Activity activity(JsonNode node) {
    return new Activity(
        node.required("number").asInt(),
        label(node),
        texts(node, "competencies"),
        Optional.empty(),
        List.of());
  }

  private static Competency competency(JsonNode node, List<Criterion> criteria) {
    var code = node.required("code").asText();
    var own = criteria.stream().filter(one -> one.competencies().contains(code)).toList();
    return new Competency(code, label(node), Optional.empty(), own);
  }

  private static Modality modality(JsonNode node) {
    return new Modality(
        label(node),
        texts(node, "kinds").stream().map(Modality.Kind::valueOf).toList(),
        all(node, "deliverables").stream().map(FrameworkFile::label).toList(),
        Optional.empty(),
        List.of());
  }

  private static List<Criterion> criteria(JsonNode node, String field) {
    return all(node, field).stream()
        .map(
            one ->
                new Criterion(
                    one.required("id").asText(),
                    label(one),
                    texts(one, "competencies"),
                    criteria(one, "parts"),
                    Optional.empty()))
        .toList();
  }

  private static Label label(JsonNode node) {
    return new Label(node.required("fr").asText(), node.required("en").asText());
  }

  private static List<JsonNode> all(JsonNode node, String field) {
    return StreamSupport.stream(node.path(field).spliterator(), false).toList();
  }

  private static List<String> texts(JsonNode node, String field) {
    return all(node, field).stream().map(JsonNode::asText).toList();
  }
}
