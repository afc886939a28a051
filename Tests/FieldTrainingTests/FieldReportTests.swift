import Testing

@testable import FieldTraining
