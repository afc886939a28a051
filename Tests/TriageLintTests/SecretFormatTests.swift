import Testing

@testable import TriageLint

/// Secrets that are known by their own form, and what has nearly the same.
struct SecretFormatTests {
  private static let drawn = "9fK2vQ7mZr41LxTb83sWnYc5eHq7LpXd0Rt6"
  private static let hex = "9f42b7a0c95b4f2e8a361d779f42b7a0"
  private static let hash = "N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy"

  // Values are put together from parts, so that scanners of this repository find none in it.
  @Test(arguments: [
    "xapp" + "-1-A0XKQ3BCDE-5645688726-" + drawn, "GOCSPX" + "-" + drawn, "SK" + hex,
    hex + "-us14", "hf" + "_ePcEJIukBAgeqNfngAFTyNjORSSMaRfncQ", "dapi" + hex,
    "aB3dE6gH9jK2mN" + ".atlasv1." + drawn + drawn, "glsa" + "_" + drawn + "_9f42b7a0",
    "NRAK" + "-" + drawn.uppercased(), "sntrys" + "_" + drawn + "_" + drawn,
    "PMAK" + "-9f42b7a0c95b4f2e8a361d77-" + hex, "dp.pt" + "." + drawn, "fm2" + "_" + drawn,
    "AGE-SECRET-KEY" + "-1QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7LQPZRY9X8GF2",
    "bot5645688726:" + "AA" + drawn,
  ])
  func `a maker's form is an API key wherever it stands`(value: String) {
    let found = foundSecrets("It answers 401 since noon. \(value) is in the file.")
    #expect(found.map(\.kind) == ["api-key"])
    #expect(found.map(\.value) == [value])
    #expect(foundSecrets(value).map(\.value) == [value])
  }

  @Test func `webhooks, hashes of passwords and lines of a file of passwords are found`() {
    let webhook = "discord.com/api/webhooks/998877213345120041/" + Self.drawn
    #expect(foundSecrets("see https://\(webhook) .").map(\.value) == [webhook])
    let hash = "$2y$10$" + Self.hash
    #expect(foundSecrets("it stores \(hash) for ana").map(\.value) == [hash])
    #expect(
      foundSecrets("db.internal:5432:shop:ana:Gr4niteFox").map(\.value) == ["Gr4niteFox"])
  }

  @Test(arguments: [
    "shop-api-6d4cf56db6-7x2lq", "web-api-5d9f8c7b6d-k2x9p", "order-token-6d4cf56db6",
    "auth-secret-5d9f8c7b6d-k2x9p", "kubectl logs shop-api-6d4cf56db6-7x2lq",
    "secret: shop-api-6d4cf56db6-7x2lq", "PublicKeyToken=30ad4fe6b2a6aeed",
    "Redis key=cart:9f8e7d6c5b4a3210 expired", "token_type=bearer expires_in=3600",
    "postgres://app:password@localhost/db", "https://app:pass@localhost/",
    "secret: ENC[AES256_GCM,data:abc]", "secret: projects/123/secrets/db-pw/versions/3",
    "secret: default/shop-settings-2024-11", "the cluster in us-us1 is down",
    "session id: 7f9c24e5-2b1a-4c3d-9e8f-001122334455", "sessionid = 0x346e18687c1164c",
    "sid=S-1-5-21-3623811015-3361044348", "token: getAccessTokenSilently",
    "secret: aws-secretsmanager-production", "key: applicationContextProvider",
  ])
  func `names of pods, caches and paths are none`(text: String) {
    #expect(foundSecrets(text).isEmpty, "\(foundSecrets(text))")
  }

  @Test(arguments: [
    "token: ePcEJIukB4geqNfngAFT", "token = \"yNjORSSM4RfncQODOWlg\"",
    "https://app.acme.io/reset?token=Cgw3gTlcrhDFLGWrhhhz", "secret: XjMpu3uDxYYMfGmzWkpA",
    "secret_key_base: \(hex)\(hex)", "session id: 9HehwTp0136uXT3yKW5ds3g9UFCGbHZI",
    "sid=9HehwTp0136uXT3yKW5ds3g9UFCGbHZI", "AccountKey wKOOUcPzqNfnTgAFTe9HehwTpyNjORSSM4Rf",
    "X-Amz-Signature=\(hex)\(hex)", "the token I used: 7hd83hdk20dk38dk3l4m",
    "$config['api_key'] = 'k9d8f7g6h5j4k3l2';", "run it with --token Xy77zz88pp99",
  ])
  func `a drawn value is found though it has few digits`(text: String) {
    let value = text.split { " =:\"';".contains($0) }.last.map(String.init) ?? ""
    #expect(foundSecrets(text).map(\.value) == [value])
  }

  @Test(arguments: [
    "4556737586899855", "6011000990139424", "3530111333300000", "30569309025904",
    "it went wrong with 4556737586899855, twice", "the order was paid with card 4556737586899855",
    "4556 7375 8689 9855 04/28", "4556737586899855 123", "4556 7375 8689 9855 2028-04 123",
    "card,name\n4556737586899855,Ana",
  ])
  func `a number of an issuer is a card's, with no word before it`(text: String) {
    #expect(foundSecrets(text).map(\.kind) == ["card-number"])
    #expect(foundSecrets("Why does the export job stop?\n\n\(text)").count == 1)
  }

  @Test(arguments: [
    "account 4556737586899855", "order 4556737586899855", "tracking number 4556737586899855",
    "invoice no. 4556737586899855", "IMEI 490154203237518", "\"id\": 4556737586899855",
    "value=4556737586899855", "d5  4069000000000000", "the test card 4111 1111 1111 1111",
    "we test with 4242424242424242", "5577006791947779410", "4556 7375 8689 9855 1234",
    "4556737586899855 1234567",
  ])
  func `a number with another name is no card's, nor one published for tests`(text: String) {
    #expect(foundSecrets(text).isEmpty, "\(foundSecrets(text))")
  }

  @Test func `the random part of a token is hidden where it stands alone, and on the line after`() {
    let token = "ghp" + "_9fK2vQ7mZr41LxTb83sWnYc5e"
    let stars = String(repeating: "*", count: 29)
    #expect(
      hiddenSecrets("\(token), then 9fK2vQ7mZr41LxTb83sWnYc5e")
        == "\(stars), then \(stars.dropFirst(4))")
    let broken = "ghp" + "_a8Kd92mQx7LpZ0vT\nn3RsW5yUb1CeF4gHjX2z"
    #expect(foundSecrets(broken).map(\.value) == [broken])
    #expect(foundSecrets("\(token)\nthanks").map(\.value) == [token])
  }
}
