/* The made-up signature vectors of wire reference 2.7, byte for byte. */

export const vectorKeys = {
  accessKeyId: "AKIAEXAMPLE0WIRE0001",
  secretKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
  sellerId: "A2EXAMPLESELL1",
  time: new Date("2017-06-01T12:34:56Z"),
};

export type Vector = { stringToSign: string; sha256?: string; signature: string };

export const vectors = {
  V1: {
    stringToSign: `POST
mws.amazonservices.com
/OffAmazonPayments_Sandbox/2013-01-01
AWSAccessKeyId=AKIAEXAMPLE0WIRE0001&Action=GetOrderReferenceDetails&AmazonOrderReferenceId=S01-1234567-1234567&SellerId=A2EXAMPLESELL1&SignatureMethod=HmacSHA256&SignatureVersion=2&Timestamp=2017-06-01T12%3A34%3A56Z&Version=2013-01-01`,
    sha256: "2ae9d7ca7797a436d86f77ac36deea9fe7cc9913919cf6a872bfd54ec0d6b751",
    signature: "t8VbTOa4pwTuq933qylUZukw+EoT2rzQhMFFG4QwG8w=",
  },
  V2: {
    stringToSign: `POST
mws-eu.amazonservices.com
/OffAmazonPayments/2013-01-01
AWSAccessKeyId=AKIAEXAMPLE0WIRE0001&Action=Authorize&AmazonOrderReferenceId=P02-7654321-0123456&AuthorizationAmount.Amount=1249.50&AuthorizationAmount.CurrencyCode=EUR&AuthorizationReferenceId=ord-1042_a1&CaptureNow=false&MWSAuthToken=amzn.mws.00000000-1111-2222-3333-444444444444&SellerAuthorizationNote=Gr%C3%B6%C3%9Fe%2042%20%26%20T%C3%B6pfe%20%2850%20%25%20off%29%20~%20it%27s%20%2Anew%2A%21%20a%2Bb%3Dc&SellerId=A2EXAMPLESELL1&SignatureMethod=HmacSHA256&SignatureVersion=2&Timestamp=2017-06-01T12%3A34%3A56Z&TransactionTimeout=0&Version=2013-01-01`,
    sha256: "fdda90bb201043171a8548dee1cc0febe373cc0703b4c5638c08f63e747ea18b",
    signature: "arv9/J6xrHBSUH9D2pUAoJ6FzaoRpSGmBEgz7ZpDW1E=",
  },
  V3: {
    stringToSign: `POST
mws.amazonservices.jp
/OffAmazonPayments_Sandbox/2013-01-01
AWSAccessKeyId=AKIAEXAMPLE0WIRE0001&Action=SetOrderAttributes&AmazonOrderReferenceId=S03-2222222-3333333&OrderAttributes.SellerNote=%E3%81%94%E6%B3%A8%E6%96%87%E3%81%82%E3%82%8A%E3%81%8C%E3%81%A8%E3%81%86%E3%81%94%E3%81%96%E3%81%84%E3%81%BE%E3%81%99%20%F0%9F%8E%81&OrderAttributes.SellerOrderAttributes.OrderItemCategories.OrderItemCategory.1=Cat01&OrderAttributes.SellerOrderAttributes.OrderItemCategories.OrderItemCategory.10=Cat10&OrderAttributes.SellerOrderAttributes.OrderItemCategories.OrderItemCategory.11=Cat11&OrderAttributes.SellerOrderAttributes.OrderItemCategories.OrderItemCategory.2=Cat02&OrderAttributes.SellerOrderAttributes.OrderItemCategories.OrderItemCategory.3=Cat03&OrderAttributes.SellerOrderAttributes.OrderItemCategories.OrderItemCategory.4=Cat04&OrderAttributes.SellerOrderAttributes.OrderItemCategories.OrderItemCategory.5=Cat05&OrderAttributes.SellerOrderAttributes.OrderItemCategories.OrderItemCategory.6=Cat06&OrderAttributes.SellerOrderAttributes.OrderItemCategories.OrderItemCategory.7=Cat07&OrderAttributes.SellerOrderAttributes.OrderItemCategories.OrderItemCategory.8=Cat08&OrderAttributes.SellerOrderAttributes.OrderItemCategories.OrderItemCategory.9=Cat09&SellerId=A2EXAMPLESELL1&SignatureMethod=HmacSHA256&SignatureVersion=2&Timestamp=2017-06-01T12%3A34%3A56Z&Version=2013-01-01`,
    sha256: "84b4a4ad31fe9efe3cbaadb3b1a67efc0c345e8e42dce29ef71151e721de4cec",
    signature: "oI70mC5Oopgj5a3gCOOK2SAiKHAO4358FkT7NvEYN0U=",
  },
  V4: {
    stringToSign: `POST
mws.amazonservices.com
/OffAmazonPayments_Sandbox/2013-01-01
AWSAccessKeyId=AKIAEXAMPLE0WIRE0001&Action=CancelOrderReference&AmazonOrderReferenceId=S01-1234567-1234567&CancelationReason=&SellerId=A2EXAMPLESELL1&SignatureMethod=HmacSHA256&SignatureVersion=2&Timestamp=2017-06-01T12%3A34%3A56Z&Version=2013-01-01`,
    sha256: "9ddbe42b102bbe7c2c75f02183a52a52f5d79a960e67f8b7a9b91fa49e17f72f",
    signature: "/CT4pwg6wp2JCJ3PuyaCTb5v6RjQ9H+LboJclPmd08c=",
  },
  V5: {
    stringToSign: `POST
mws.amazonservices.com
/OffAmazonPayments_Sandbox/2013-01-01
AWSAccessKeyId=AKIAEXAMPLE0WIRE0001&Action=Refund&AmazonCaptureId=S01-1234567-1234567-C012345&ProviderCreditReversalList.member.1.CreditReversalAmount.Amount=1.00&ProviderCreditReversalList.member.1.CreditReversalAmount.CurrencyCode=USD&ProviderCreditReversalList.member.1.ProviderId=A1PROVIDER&RefundAmount.Amount=10.00&RefundAmount.CurrencyCode=USD&RefundReferenceId=rf-2017-000001&SellerId=A2EXAMPLESELL1&SellerRefundNote=%7B%22SandboxSimulation%22%3A%7B%22State%22%3A%22Declined%22%2C%22ReasonCode%22%3A%22AmazonRejected%22%7D%7D&SignatureMethod=HmacSHA256&SignatureVersion=2&Timestamp=2017-06-01T12%3A34%3A56Z&Version=2013-01-01`,
    sha256: "96564b2fab0de79c20ae89fbf25b7c825a0f0afbdf85ef6df9f30528b18caee9",
    signature: "TvORccRDRmZ9pmtux1p/DkaW0JN6NgewzGiP0DsVhsc=",
  },
  V6: {
    stringToSign: `POST
mws.amazonservices.com
/Reports/2009-01-01
AWSAccessKeyId=AKIAEXAMPLE0WIRE0001&Action=RequestReport&EndDate=2017-06-01T00%3A00%3A00Z&MarketplaceIdList.Id.1=A3BXB0YN3XH17H&Merchant=A2EXAMPLESELL1&ReportType=_GET_FLAT_FILE_OFFAMAZONPAYMENTS_SANDBOX_SETTLEMENT_DATA_&SignatureMethod=HmacSHA256&SignatureVersion=2&StartDate=2017-05-01T00%3A00%3A00Z&Timestamp=2017-06-01T12%3A34%3A56Z&Version=2009-01-01`,
    signature: "R3JFQunRUDYHxIhuDr+U6nzjJRYd5Fny2uuMSgiYYoA=",
  },
} as const satisfies Record<string, Vector>;
