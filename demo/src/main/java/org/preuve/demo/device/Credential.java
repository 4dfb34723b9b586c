package org.preuve.demo.device;

/**
 * What the server gives a device once its owner has confirmed it.
 *
 * @param device its id
 * @param kid id of its key
 * @param username account at the broker
 * @param password of that account
 * @param broker address, {@code tcp://host:port}
 * @param clientId MQTT client id
 */
public record Credential(
    String device, String kid, String username, String password, String broker, String clientId) {}
