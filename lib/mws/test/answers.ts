/* The answers of wire reference 14: made-up data, real shapes. */

export const authorizeCaptured = `<AuthorizeResponse xmlns="http://mws.amazonservices.com/schema/OffAmazonPayments/2013-01-01">
  <AuthorizeResult>
    <AuthorizationDetails>
      <AuthorizationAmount><CurrencyCode>USD</CurrencyCode><Amount>24.90</Amount></AuthorizationAmount>
      <CapturedAmount><CurrencyCode>USD</CurrencyCode><Amount>0</Amount></CapturedAmount>
      <SoftDescriptor>AMZ*Demo Shop</SoftDescriptor>
      <ExpirationTimestamp>2017-07-01T12:34:58.101Z</ExpirationTimestamp>
      <IdList><member>S01-1234567-1234567-C012345</member></IdList>
      <AuthorizationStatus>
        <LastUpdateTimestamp>2017-06-01T12:34:58.101Z</LastUpdateTimestamp>
        <State>Closed</State>
        <ReasonCode>MaxCapturesProcessed</ReasonCode>
      </AuthorizationStatus>
      <AuthorizationFee><CurrencyCode>USD</CurrencyCode><Amount>0.00</Amount></AuthorizationFee>
      <CaptureNow>true</CaptureNow>
      <SellerAuthorizationNote>Order 1042</SellerAuthorizationNote>
      <CreationTimestamp>2017-06-01T12:34:58.101Z</CreationTimestamp>
      <AmazonAuthorizationId>S01-1234567-1234567-A012345</AmazonAuthorizationId>
      <AuthorizationReferenceId>ord-1042_a1</AuthorizationReferenceId>
    </AuthorizationDetails>
  </AuthorizeResult>
  <ResponseMetadata><RequestId>0b7c1a7e-6a0e-4c5b-9a53-2f8f6a1f0c11</RequestId></ResponseMetadata>
</AuthorizeResponse>`;

export const authorizeSoftDeclined = `<AuthorizeResponse xmlns="http://mws.amazonservices.com/schema/OffAmazonPayments/2013-01-01">
  <AuthorizeResult>
    <AuthorizationDetails>
      <AmazonAuthorizationId>S01-1234567-1234567-A023456</AmazonAuthorizationId>
      <AuthorizationReferenceId>ord-1043_a1</AuthorizationReferenceId>
      <AuthorizationAmount><Amount>10.00</Amount><CurrencyCode>USD</CurrencyCode></AuthorizationAmount>
      <CapturedAmount><Amount>0</Amount><CurrencyCode>USD</CurrencyCode></CapturedAmount>
      <AuthorizationFee><Amount>0.00</Amount><CurrencyCode>USD</CurrencyCode></AuthorizationFee>
      <IdList/>
      <CreationTimestamp>2017-06-01T12:40:00.000Z</CreationTimestamp>
      <ExpirationTimestamp>2017-07-01T12:40:00.000Z</ExpirationTimestamp>
      <AuthorizationStatus>
        <State>Declined</State>
        <ReasonCode>InvalidPaymentMethod</ReasonCode>
        <LastUpdateTimestamp>2017-06-01T12:40:00.000Z</LastUpdateTimestamp>
      </AuthorizationStatus>
      <SoftDecline>true</SoftDecline>
      <CaptureNow>false</CaptureNow>
    </AuthorizationDetails>
  </AuthorizeResult>
  <ResponseMetadata><RequestId>5d3d7f0a-7b4b-4b0f-8b1e-3b7f6d3a9f02</RequestId></ResponseMetadata>
</AuthorizeResponse>`;

export const notModifiable = `<ErrorResponse xmlns="http://mws.amazonservices.com/schema/OffAmazonPayments/2013-01-01">
  <Error>
    <Type>Sender</Type>
    <Code>OrderReferenceNotModifiable</Code>
    <Message>text for people, not for branching</Message>
  </Error>
  <RequestId>6d4699b8-0000-4c09-b539-000000000001</RequestId>
</ErrorResponse>`;

export const throttled = `<ErrorResponse xmlns="http://mws.amazonservices.com/schema/OffAmazonPayments/2013-01-01">
  <Error>
    <Type></Type>
    <Code>RequestThrottled</Code>
    <Message>Request is throttled</Message>
  </Error>
  <RequestID>d702fd8e-0000-4da4-95e0-000000000002</RequestID>
</ErrorResponse>`;

/** A whole answer around a result's content. Without content the result element is left out, as for void operations. */
export const answer = (action: string, content?: string) =>
  `<${action}Response xmlns="http://mws.amazonservices.com/schema/OffAmazonPayments/2013-01-01">` +
  (content === undefined ? "" : `<${action}Result>${content}</${action}Result>`) +
  `<ResponseMetadata><RequestId>0b7c1a7e-6a0e-4c5b-9a53-2f8f6a1f0c11</RequestId></ResponseMetadata></${action}Response>`;

export const errorAnswer = (code: string, { type = "Sender", message = "text for people" } = {}) =>
  `<ErrorResponse><Error><Type>${type}</Type><Code>${code}</Code><Message>${message}</Message></Error>` +
  `<RequestId>6d4699b8-0000-4c09-b539-000000000001</RequestId></ErrorResponse>`;

export const refundDetails = ({
  reference = "rf-1",
  amount = "10.00",
  currency = "USD",
  note = "",
} = {}) => `<RefundDetails>
  <AmazonRefundId>S01-1234567-1234567-R012345</AmazonRefundId>
  <RefundReferenceId>${reference}</RefundReferenceId>
  <SellerRefundNote>${note}</SellerRefundNote>
  <RefundType>SellerInitiated</RefundType>
  <RefundAmount><Amount>${amount}</Amount><CurrencyCode>${currency}</CurrencyCode></RefundAmount>
  <FeeRefunded><Amount>0.00</Amount><CurrencyCode>USD</CurrencyCode></FeeRefunded>
  <CreationTimestamp>2017-06-01T12:40:00.000Z</CreationTimestamp>
  <RefundStatus><State>Pending</State><LastUpdateTimestamp>2017-06-01T12:40:00.000Z</LastUpdateTimestamp></RefundStatus>
</RefundDetails>`;

export const captureDetails = `<CaptureDetails>
  <AmazonCaptureId>S01-1234567-1234567-C012345</AmazonCaptureId>
  <CaptureReferenceId>cap-1</CaptureReferenceId>
  <SellerCaptureNote/>
  <CaptureAmount><Amount>0.99</Amount><CurrencyCode>CHF</CurrencyCode></CaptureAmount>
  <RefundedAmount><CurrencyCode>CHF</CurrencyCode><Amount>0</Amount></RefundedAmount>
  <CaptureFee><Amount>0.00</Amount><CurrencyCode>EUR</CurrencyCode></CaptureFee>
  <IdList><member>S01-1234567-1234567-R000001</member><Id>S01-1234567-1234567-R000002</Id></IdList>
  <CreationTimestamp>2012-11-05T20:21:19Z</CreationTimestamp>
  <CaptureStatus><State>Completed</State><ReasonCode>None</ReasonCode></CaptureStatus>
  <SoftDescriptor>AMZ*Demo</SoftDescriptor>
  <ProviderCreditSummaryList><member><ProviderId>A1PROVIDER</ProviderId><ProviderCreditId>S01-1234567-1234567-P000001</ProviderCreditId></member></ProviderCreditSummaryList>
  <ConvertedAmount><Amount>0.88</Amount><CurrencyCode>EUR</CurrencyCode></ConvertedAmount>
  <ConversionRate>1.1297854087</ConversionRate>
</CaptureDetails>`;

export const orderReferenceDetails = `<OrderReferenceDetails>
  <AmazonOrderReferenceId> S02-1234567-1234567 </AmazonOrderReferenceId>
  <Buyer><Name>Erika Muster</Name><Email>erika@example.org</Email><Phone>0301234</Phone></Buyer>
  <OrderTotal><CurrencyCode>EUR</CurrencyCode><Amount>106</Amount></OrderTotal>
  <SellerNote>Danke &amp; bis bald</SellerNote>
  <Destination><DestinationType>Physical</DestinationType><PhysicalDestination>
    <Name>Erika Muster</Name><AddressLine1>Musterweg 1</AddressLine1><City>Berlin</City><PostalCode>10115</PostalCode><CountryCode>DE</CountryCode>
  </PhysicalDestination></Destination>
  <BillingAddress><AddressType>Physical</AddressType><PhysicalAddress><Name>Firma Muster</Name></PhysicalAddress></BillingAddress>
  <PaymentDescriptor><FullDescriptor>Amazon Pay (Visa **11)</FullDescriptor><UseAmazonBalanceFirst>false</UseAmazonBalanceFirst></PaymentDescriptor>
  <PaymentReference><StaticToken>c3RhdGlj</StaticToken></PaymentReference>
  <PaymentAuthenticationStatus><State>REQUIRED</State></PaymentAuthenticationStatus>
  <ReleaseEnvironment>Sandbox</ReleaseEnvironment>
  <SellerOrderAttributes><SellerOrderId>4711</SellerOrderId><StoreName>Laden</StoreName><OrderItemCategories><OrderItemCategory>Antiques</OrderItemCategory></OrderItemCategories></SellerOrderAttributes>
  <OrderReferenceStatus><State>Suspended</State><ReasonCode>SomethingNew</ReasonCode><LastUpdateTimestamp>2017-06-01T12:40:00.000Z</LastUpdateTimestamp></OrderReferenceStatus>
  <Constraints><Constraint><ConstraintID>AmountNotSet</ConstraintID><Description>no amount</Description></Constraint><Constraint><ConstraintID>Later</ConstraintID></Constraint></Constraints>
  <CreationTimestamp>2017-06-01T12:00:00.000Z</CreationTimestamp>
  <ExpirationTimestamp>2017-11-28T12:00:00.000Z</ExpirationTimestamp>
  <IdList><member>S02-1234567-1234567-A000001</member></IdList>
  <ParentDetails><Id>C02-5533845-8537141</Id><Type>BillingAgreement</Type></ParentDetails>
  <OrderLanguage>de-DE</OrderLanguage>
  <SomethingAddedLater>x</SomethingAddedLater>
</OrderReferenceDetails>`;

export const draftOrderReferenceDetails = `<OrderReferenceDetails>
  <AmazonOrderReferenceId>S02-1234567-1234567</AmazonOrderReferenceId>
  <ReleaseEnvironment>Sandbox</ReleaseEnvironment>
  <SellerOrderAttributes/><PaymentAuthenticationStatus/><IdList/>
  <OrderReferenceStatus><State>Draft</State></OrderReferenceStatus>
  <Constraints><ConstraintID>AmountNotSet</ConstraintID><Description>no amount</Description></Constraints>
  <CreationTimestamp>2017-06-01T12:00:00.000Z</CreationTimestamp>
  <ExpirationTimestamp>2017-11-28T12:00:00.000Z</ExpirationTimestamp>
</OrderReferenceDetails>`;

export const billingAgreementDetails = `<BillingAgreementDetails>
  <AmazonBillingAgreementId>C02-5533845-8537141</AmazonBillingAgreementId>
  <BillingAgreementLimits>
    <AmountLimitPerTimePeriod><Amount>500</Amount><CurrencyCode>EUR</CurrencyCode></AmountLimitPerTimePeriod>
    <TimePeriodStartDate>2015-11-01T00:00:00Z</TimePeriodStartDate><TimePeriodEndDate>2015-12-01T00:00:00Z</TimePeriodEndDate>
    <CurrentRemainingBalance><Amount>499.5</Amount><CurrencyCode>EUR</CurrencyCode></CurrentRemainingBalance>
  </BillingAgreementLimits>
  <ReleaseEnvironment>Sandbox</ReleaseEnvironment>
  <SellerBillingAgreementAttributes><SellerBillingAgreementId>abo-1</SellerBillingAgreementId></SellerBillingAgreementAttributes>
  <BillingAgreementStatus><State>Open</State><LastUpdatedTimestamp>2015-11-02T00:00:00Z</LastUpdatedTimestamp></BillingAgreementStatus>
  <CreationTimestamp>2015-11-01T10:00:00.000Z</CreationTimestamp>
  <BillingAgreementConsent>true</BillingAgreementConsent>
</BillingAgreementDetails>`;
