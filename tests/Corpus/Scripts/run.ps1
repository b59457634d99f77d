# Sets up the session.
$env:AZURE_QUANTUM_CONNECTION_STRING = "{{CSBASE64}}" ◄ QKA0004
$env:AZURE_QUANTUM_API_KEY = '{{HEX}}' ◄ QKA0004
$env:AZURE_QUANTUM_API_KEY = (Get-Secret quantum-key -AsPlainText) ◄ ok
$connection = "SubscriptionId=$subscription;ResourceGroupName=research;WorkspaceName=grover;ApiKey=$($keys.primaryKey.key);QuantumEndpoint=https://westeurope.quantum.azure.com/" ◄ ok
[Environment]::SetEnvironmentVariable("AZURE_QUANTUM_CONNECTION_STRING", "SubscriptionId=9a0b1c2d-3e4f-4566-8778-899aabbccdd0;ResourceGroupName=research;WorkspaceName=grover;WorkspaceKey={{LONG}};QuantumEndpoint=https://westeurope.quantum.azure.com/", "User") ◄ QKA0004
Set-AzWebApp -Name grover -AppSettings @{ AZURE_QUANTUM_CONNECTION_STRING = "@Microsoft.KeyVault(VaultName=kv;SecretName=quantum)" } ◄ ok
$context = New-AzStorageContext -StorageAccountName grover -StorageAccountKey "{{BASE64}}" ◄ ok
Invoke-RestMethod https://westeurope.quantum.azure.com/ -Headers @{ "x-ms-quantum-api-key" = "{{KEY}}" } ◄ QKA0004
