#!/usr/bin/env bash
set -euo pipefail

export AZURE_QUANTUM_CONNECTION_STRING='SubscriptionId=9a0b1c2d-3e4f-4566-8778-899aabbccdd0;ResourceGroupName=research;WorkspaceName=grover;ApiKey={{KEY}};QuantumEndpoint=https://westeurope.quantum.azure.com/' ◄ QKA0004
export AZURE_QUANTUM_CONNECTION_STRING="${AZURE_QUANTUM_CONNECTION_STRING:-}" ◄ ok
# export AZURE_QUANTUM_CONNECTION_STRING="$(az quantum workspace keys list -g research -w grover --query primaryConnectionString -o tsv)" ◄ ok
AZURE_QUANTUM_API_KEY={{BASE64}} dotnet run submit.cs ◄ QKA0004
curl -sS -H "x-ms-quantum-api-key: {{OTHER}}" "https://westeurope.quantum.azure.com/" ◄ QKA0004
curl -sS -H "x-ms-quantum-api-key: $AZURE_QUANTUM_API_KEY" "https://westeurope.quantum.azure.com/" ◄ ok
curl -sS -H "api-key: {{HEX}}" "https://research.openai.azure.com/openai/deployments?api-version=2024-10-21" ◄ ok
echo "SubscriptionId=$SUB;ResourceGroupName=$RG;WorkspaceName=$WS;ApiKey=$KEY;QuantumEndpoint=$ENDPOINT" > connection.txt ◄ ok
